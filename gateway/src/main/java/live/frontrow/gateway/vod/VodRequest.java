package live.frontrow.gateway.vod;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a player asks for: {@code /vod/{show}/index.m3u8}, {@code /vod/{show}/init-0.mp4}, {@code /vod/{show}/w1/000734.m4s} or
 * {@code /vod/{show}/captions/pt-BR.vtt}; small pictures of it are below {@code pictures/}.
 *
 * @param show show id
 * @param object what it is called below the show, in its one spelling
 */
record VodRequest(String show, String object) {

    private static final String PLAYLIST = "index.m3u8";
    private static final String CAPTIONS = "captions/";

    /** BCP 47: language, script, region, each in its usual case. */
    private static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?";

    private static final Pattern PLAIN = Pattern.compile("/vod/(?<show>[A-Za-z0-9-]{1,64})/"
            + "(?<object>index\\.m3u8|init-(?:0|[1-9][0-9]{0,5})\\.mp4"
            + "|w[1-9][0-9]{0,5}/(?:[0-9]{6}|[1-9][0-9]{6,8})\\.m4s"
            + "|" + CAPTIONS + LANGUAGE + "\\.vtt"
            + "|pictures/storyboard(?:\\.vtt|-[1-9][0-9]?\\.jpg))");

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<VodRequest> parse(String path) {
        Matcher plain = PLAIN.matcher(path);
        return plain.matches()
                ? Optional.of(new VodRequest(plain.group("show"), plain.group("object")))
                : Optional.empty();
    }

    boolean isPlaylist() {
        return object.equals(PLAYLIST);
    }

    /** What it is, whatever object storage says of it. */
    String mediaType() {
        return switch (object.substring(object.lastIndexOf('.'))) {
            case ".vtt" -> "text/vtt; charset=utf-8";
            case ".jpg" -> "image/jpeg";
            default -> "video/mp4";
        };
    }

    /** Media never changes; captions and pictures are replaced. */
    String cacheControl() {
        return mediaType().startsWith("video/") ? "private, max-age=3600, immutable" : "private, no-cache";
    }
}
