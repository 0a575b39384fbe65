package live.frontrow.gateway.hls;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a player asks for: {@code /live/{show}/{file}}.
 *
 * @param show show id
 * @param file name of a playlist or media object at the origin, without a folder
 */
record EdgeRequest(String show, String file) {

    private static final Pattern PATH =
            Pattern.compile("/live/([A-Za-z0-9-]{1,64})/([A-Za-z0-9_.-]{1,128}\\.(?:m3u8|mp4))");

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<EdgeRequest> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(new EdgeRequest(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    boolean isIndex() {
        return file.equals("index.m3u8");
    }

    boolean isPlaylist() {
        return file.endsWith(".m3u8");
    }
}
