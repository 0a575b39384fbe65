package live.frontrow.gateway.hls;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The delivery directives of a playlist request (RFC 8216bis §6.2.5).
 *
 * @param sequence media sequence number to wait for, or null
 * @param part part of it to wait for, or null
 * @param skip kind of delta update, or null
 */
record Blocking(Long sequence, Integer part, String skip) {

    /** Wait for nothing. */
    static final Blocking NONE = new Blocking(null, null, null);

    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,15}");
    private static final Pattern PART = Pattern.compile("\\d{1,6}");
    private static final Pattern SKIP = Pattern.compile("YES|v2");

    /** Reads the directives; other parameters are nobody's business. Nothing when one is malformed or repeated. */
    static Optional<Blocking> parse(MultiMap query) {
        boolean plain = isPlain(query, "_HLS_msn", SEQUENCE)
                && isPlain(query, "_HLS_part", PART)
                && isPlain(query, "_HLS_skip", SKIP)
                && (query.contains("_HLS_msn") || !query.contains("_HLS_part"));
        if (!plain) {
            return Optional.empty();
        }
        String sequence = query.get("_HLS_msn");
        String part = query.get("_HLS_part");
        return Optional.of(new Blocking(
                sequence == null ? null : Long.valueOf(sequence),
                part == null ? null : Integer.valueOf(part),
                query.get("_HLS_skip")));
    }

    /** The same directives for the origin, which counts from 0; names in alphabetical order, so equal means equal. */
    String originQuery() {
        StringBuilder query = new StringBuilder();
        if (sequence != null) {
            query.append("&_HLS_msn=").append(SequenceNumbers.atOrigin(sequence));
        }
        if (part != null) {
            query.append("&_HLS_part=").append(part);
        }
        if (skip != null) {
            query.append("&_HLS_skip=").append(skip);
        }
        return query.isEmpty() ? "" : "?" + query.substring(1);
    }

    private static boolean isPlain(MultiMap query, String name, Pattern pattern) {
        List<String> values = query.getAll(name);
        return values.isEmpty()
                || values.size() == 1 && pattern.matcher(values.getFirst()).matches();
    }
}
