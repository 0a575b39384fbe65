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
 * @param skip whether a delta update will do
 */
record Blocking(Long sequence, Integer part, boolean skip) {

    /** Wait for nothing. */
    static final Blocking NONE = new Blocking(null, null, false);

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
                query.contains("_HLS_skip")));
    }

    private static boolean isPlain(MultiMap query, String name, Pattern pattern) {
        List<String> values = query.getAll(name);
        return values.isEmpty()
                || values.size() == 1 && pattern.matcher(values.getFirst()).matches();
    }
}
