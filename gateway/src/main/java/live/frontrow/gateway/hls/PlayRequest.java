package live.frontrow.gateway.hls;

import java.util.Optional;

/**
 * What a player without cookies asks for: {@code /play/{link}/{file}}.
 *
 * @param link secret of a link, in its one spelling
 * @param file name of a playlist or media object at the origin
 */
record PlayRequest(String link, String file) {

    static final String START = "/play/";

    /** As stream-service makes them: lower-case base32. */
    private static final int LINK_LENGTH = 26;

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<PlayRequest> parse(String path) {
        int slash = START.length() + LINK_LENGTH;
        if (!path.startsWith(START) || path.indexOf('/', START.length()) != slash) {
            return Optional.empty();
        }
        String link = path.substring(START.length(), slash);
        String file = path.substring(slash + 1);
        return isLink(link) && EdgeRequest.isFile(file) ? Optional.of(new PlayRequest(link, file)) : Optional.empty();
    }

    private static boolean isLink(String text) {
        return text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z' || letter >= '2' && letter <= '7');
    }

    /** Keeps the link out of logs. */
    @Override
    public String toString() {
        return "PlayRequest[" + file + "]";
    }
}
