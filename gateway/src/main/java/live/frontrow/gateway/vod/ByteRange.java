package live.frontrow.gateway.vod;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One range of something whose length is known (RFC 9110 §14.1.2).
 *
 * @param first byte
 * @param last byte; before the first when the range begins beyond the end
 */
record ByteRange(long first, long last) {

    private static final Pattern ONE = Pattern.compile("bytes=(?:([0-9]{1,15})-([0-9]{0,15})|-([0-9]{1,15}))");

    /** What a header asks for; nothing for several ranges, or one that we do not understand: then everything is given. */
    static Optional<ByteRange> of(String header, long length) {
        Matcher one = ONE.matcher(header == null ? "" : header);
        if (!one.matches()) {
            return Optional.empty();
        }
        if (one.group(3) != null) {
            long wanted = Math.min(length, Long.parseLong(one.group(3)));
            return Optional.of(wanted == 0 ? beyond(length) : new ByteRange(length - wanted, length - 1));
        }
        long first = Long.parseLong(one.group(1));
        long last = one.group(2).isEmpty() ? length - 1 : Long.parseLong(one.group(2));
        if (last < first && !one.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(first >= length ? beyond(length) : new ByteRange(first, Math.min(last, length - 1)));
    }

    private static ByteRange beyond(long length) {
        return new ByteRange(length, length - 1);
    }

    /** Whether there is anything in it. */
    boolean satisfiable() {
        return first <= last;
    }

    long length() {
        return last - first + 1;
    }
}
