package live.frontrow.gateway.hls;

import java.util.Optional;

/**
 * What a player asks for: {@code /live/{show}/{file}}.
 *
 * @param show show id
 * @param file name of a playlist or media object at the origin, without a folder
 */
record EdgeRequest(String show, String file) {

    private static final String FOLDER = "/live/";
    private static final int LONGEST_SHOW = 64;
    private static final int LONGEST_FILE = 128;

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<EdgeRequest> parse(String path) {
        int slash = path.startsWith(FOLDER) ? path.indexOf('/', FOLDER.length()) : -1;
        if (slash < 0) {
            return Optional.empty();
        }
        String show = path.substring(FOLDER.length(), slash);
        String file = path.substring(slash + 1);
        boolean plain = isName(show, LONGEST_SHOW, "-")
                && isName(file, LONGEST_FILE, "-_.")
                && (file.endsWith(".m3u8") || file.endsWith(".mp4"));
        return plain ? Optional.of(new EdgeRequest(show, file)) : Optional.empty();
    }

    boolean isIndex() {
        return file.equals("index.m3u8");
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
