package live.frontrow.e2e.hls;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute list (§4.2).
 *
 * @param values by name; texts without their quotes
 */
record Attributes(Map<String, String> values) {
    private static final Pattern ATTRIBUTE = Pattern.compile("([A-Z0-9-]+)=(\"[^\"]*\"|[^\",]*)(?:,|$)");
    private static final int MICROS = 6;

    static Attributes of(String list) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(list);
        int read = 0;
        while (read < list.length() && matcher.find(read) && matcher.start() == read) {
            String value = matcher.group(2);
            String bare = value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
            if (values.put(matcher.group(1), bare) != null) {
                throw new UnreadableException("two attributes " + matcher.group(1) + " in " + list);
            }
            read = matcher.end();
        }
        if (read < list.length()) {
            throw new UnreadableException("no attribute list: " + list);
        }
        return new Attributes(values);
    }

    /** Seconds with a fraction as whole microseconds: sums stay exact. */
    static long micros(String seconds) {
        try {
            return new BigDecimal(seconds)
                    .movePointRight(MICROS)
                    .setScale(0, RoundingMode.HALF_UP)
                    .longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            throw new UnreadableException("no number of seconds: " + seconds, e);
        }
    }

    static long number(String digits) {
        try {
            return Long.parseUnsignedLong(digits.strip());
        } catch (NumberFormatException e) {
            throw new UnreadableException("no number: " + digits, e);
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new UnreadableException("no " + name + " in " + values));
    }

    OptionalLong micros(String name, OptionalLong otherwise) {
        return values.containsKey(name) ? OptionalLong.of(micros(values.get(name))) : otherwise;
    }

    boolean yes(String name) {
        return "YES".equals(values.get(name));
    }
}
