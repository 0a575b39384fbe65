package live.frontrow.chat.pulse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What rooms take as reactions; a bar of six fits a phone of 320 pixels. Counts are kept in this order. */
public final class Emoji {

    /** In the order in which pages show them. */
    public static final List<String> ALL = List.of("👏", "❤️", "😂", "😮", "🔥", "🎉");

    private Emoji() {}

    /** Place in {@link #ALL}, or −1. */
    public static int index(String emoji) {
        return ALL.indexOf(emoji);
    }

    /** Counts by emoji, all of them. */
    static Map<String, Long> named(long[] counts) {
        Map<String, Long> named = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            named.put(ALL.get(i), counts[i]);
        }
        return named;
    }

    /** Counts in order; what another version takes and this one does not is left out. */
    static long[] counts(Map<String, Long> named) {
        return ALL.stream().mapToLong(emoji -> named.getOrDefault(emoji, 0L)).toArray();
    }
}
