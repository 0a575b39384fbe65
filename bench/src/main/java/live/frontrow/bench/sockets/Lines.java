package live.frontrow.bench.sockets;

/**
 * Lines of texts in which messages carry their number as {@code #00000042}. One frame is much like the one before it, so
 * where the last one ended and had its number is looked at first; only when there is something else, all of it.
 */
public final class Lines {

    /** What a number begins with; nothing else in any server's frames has it. */
    public static final char MARK = '#';

    /** Digits of a number. */
    public static final int DIGITS = 8;

    private int length;
    private int tail;

    /** Where the line that begins at {@code from} ends; -1 when that is not before {@code to}. */
    int end(byte[] bytes, int from, int to) {
        int guess = from + length;
        // A line of this length that has its mark there is a message: whatever is not one is much shorter.
        if (length > 0 && guess < to && bytes[guess] == '\n' && bytes[guess - tail] == MARK) {
            return guess;
        }
        return next(bytes, from, to);
    }

    /** The same of a line of which only the rest is here. */
    int next(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** The number of the message in this line; -1 when it is none. */
    public int number(byte[] bytes, int from, int to) {
        int mark = to - tail;
        if (tail == 0 || mark < from || bytes[mark] != MARK) {
            mark = from;
            while (mark < to && bytes[mark] != MARK) {
                mark++;
            }
            if (mark + DIGITS >= to) {
                return -1;
            }
            tail = to - mark;
        }
        length = to - from;
        return digits(bytes, mark + 1);
    }

    private static int digits(byte[] bytes, int from) {
        int number = 0;
        for (int at = from; at < from + DIGITS; at++) {
            number = 10 * number + bytes[at] - '0';
        }
        return number;
    }
}
