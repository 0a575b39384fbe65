package live.frontrow.gateway.hls;

import java.util.Optional;
import live.frontrow.common.problem.ProblemException;

/**
 * The delivery directives of a playlist request (RFC 8216bis §6.2.5).
 *
 * @param sequence media sequence number to wait for, or null
 * @param part part of it to wait for, or null
 * @param skip whether a delta update will do
 */
record Blocking(Long sequence, Integer part, boolean skip) {

    /** Wait for nothing. */
    static final Blocking NONE = new Blocking(null, null, false);

    private static final int LONGEST_SEQUENCE = 15;
    private static final int LONGEST_PART = 6;

    /** Stands for a directive that is repeated or without a value: no directive allows it. */
    private static final String ODD = "";

    /** The directives of a request for that: media has none. */
    static Optional<Blocking> of(EdgeRequest request, String query) {
        return request.isPlaylist() ? parse(query) : Optional.of(NONE);
    }

    /**
     * Reads the directives of a query as it came, with nothing decoded; other parameters are nobody's business. Nothing
     * when a directive is malformed or repeated.
     *
     * @param query without its question mark, or null
     */
    static Optional<Blocking> parse(String query) {
        if (query == null) {
            return Optional.of(NONE);
        }
        String[] parameters = query.split("&");
        String sequence = value(parameters, "_HLS_msn");
        String part = value(parameters, "_HLS_part");
        String skip = value(parameters, "_HLS_skip");
        boolean plain = isNumber(sequence, LONGEST_SEQUENCE)
                && isNumber(part, LONGEST_PART)
                && (skip == null || skip.equals("YES") || skip.equals("v2"))
                && (sequence != null || part == null);
        return plain
                ? Optional.of(new Blocking(
                        sequence == null ? null : Long.valueOf(sequence),
                        part == null ? null : Integer.valueOf(part),
                        skip != null))
                : Optional.empty();
    }

    /** What is said when there is nothing in {@link #of}. */
    static ProblemException odd() {
        return ProblemException.invalid("_HLS_msn", "must be one number, as all directives");
    }

    private static String value(String[] parameters, String name) {
        String found = null;
        for (String parameter : parameters) {
            boolean named = parameter.startsWith(name)
                    && (parameter.length() == name.length() || parameter.charAt(name.length()) == '=');
            if (named && (found != null || parameter.length() == name.length())) {
                return ODD;
            }
            if (named) {
                found = parameter.substring(name.length() + 1);
            }
        }
        return found;
    }

    private static boolean isNumber(String text, int longest) {
        return text == null
                || !text.isEmpty()
                        && text.length() <= longest
                        && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
