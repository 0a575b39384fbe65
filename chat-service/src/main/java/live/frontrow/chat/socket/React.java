package live.frontrow.chat.socket;

import java.util.Optional;
import live.frontrow.chat.pulse.Emoji;

/** Reads {@code react} as our page writes it without a JSON parser: no other frame comes as often. */
final class React {

    private static final String BEGINNING = """
            {"type":"react","emoji":\"""";
    private static final String MIDDLE = """
            ","count":""";
    private static final int MOST = 20;

    private React() {}

    /** Empty when it is something else, or written otherwise. */
    static Optional<ClientFrame> read(String text) {
        if (!text.startsWith(BEGINNING)) {
            return Optional.empty();
        }
        int middle = text.indexOf('"', BEGINNING.length());
        int digits = middle + MIDDLE.length();
        int end = text.length() - 1;
        if (middle < 0
                || !text.startsWith(MIDDLE, middle)
                || end <= digits
                || end > digits + 2
                || text.charAt(end) != '}') {
            return Optional.empty();
        }
        String emoji = text.substring(BEGINNING.length(), middle);
        int count = 0;
        for (int i = digits; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9 || digit == 0 && i == digits) {
                return Optional.empty();
            }
            count = count * 10 + digit;
        }
        return known(emoji, count) ? Optional.of(ClientFrame.react(emoji, count)) : Optional.empty();
    }

    /** Whether the room takes this. */
    static boolean known(String emoji, Integer count) {
        return emoji != null && count != null && count >= 1 && count <= MOST && Emoji.index(emoji) >= 0;
    }
}
