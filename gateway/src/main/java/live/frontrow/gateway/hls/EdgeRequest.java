package live.frontrow.gateway.hls;

import java.util.Optional;
import live.frontrow.gateway.cdn.MediaFolder;

/**
 * What a player asks for: {@code /live/{show}/{file}}, or {@code /live/{show}/{folder}/{file}} where CloudFront has a part.
 *
 * @param show show id
 * @param folder that its media is found in at CloudFront, or null
 * @param file name of a playlist or media object at the origin, without a folder
 */
record EdgeRequest(String show, MediaFolder folder, String file) {

    private static final String START = "/live/";
    private static final int LONGEST_SHOW = 64;
    private static final int LONGEST_FILE = 128;

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<EdgeRequest> parse(String path) {
        int afterShow = path.startsWith(START) ? path.indexOf('/', START.length()) : -1;
        if (afterShow < 0) {
            return Optional.empty();
        }
        String show = path.substring(START.length(), afterShow);
        int last = path.lastIndexOf('/');
        String file = path.substring(last + 1);
        MediaFolder folder = last == afterShow
                ? null
                : MediaFolder.of(path.substring(afterShow + 1, last)).orElse(null);
        boolean plain = isName(show, LONGEST_SHOW, "-") && (last == afterShow || folder != null) && isFile(file);
        return plain ? Optional.of(new EdgeRequest(show, folder, file)) : Optional.empty();
    }

    /** Whether this can be the name of a playlist or of media. */
    static boolean isFile(String name) {
        return isName(name, LONGEST_FILE, "-_.") && (name.endsWith(".m3u8") || name.endsWith(".mp4"));
    }

    boolean isIndex() {
        return file.equals("index.m3u8");
    }

    /** Neither the index nor anything in a folder, which may be CloudFront's matter as well. */
    boolean isOurs() {
        return folder == null && !isIndex();
    }

    boolean isPlaylist() {
        return file.endsWith(".m3u8");
    }

    private static boolean isName(String text, int longest, String marks) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            boolean plain = letter >= 'a' && letter <= 'z'
                    || letter >= '0' && letter <= '9'
                    || letter >= 'A' && letter <= 'Z'
                    || marks.indexOf(letter) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
