package live.frontrow.common.text;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes what somebody typed into text that stays within its line: NFC, one line, no control characters, nothing that turns
 * the direction of what follows, no towers of marks. Nothing is escaped: whoever shows it shows it as text.
 */
public final class OneLine {

    /** Marks on one character: more than any language needs, less than a tower. */
    private static final int MOST_MARKS = 4;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int BLACK_FLAG = 0x1F3F4;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private OneLine() {}

    /** The text as it is written down; empty when nobody would see anything. */
    public static String of(String typed) {
        String text = fewMarks(Normalizer.normalize(visible(typed), Normalizer.Form.NFC))
                .strip();
        return text.codePoints().allMatch(OneLine::invisible) ? "" : text;
    }

    /** Characters as a reader counts them, an emoji of many code points being one (extended grapheme clusters). */
    public static int characters(String text) {
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        int count = 0;
        while (boundaries.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    /** The text, or its beginning and … when it has more characters than that. */
    public static String shortened(String text, int most) {
        if (characters(text) <= most) {
            return text;
        }
        BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text);
        return text.substring(0, boundaries.next(most - 1)).strip() + "…";
    }

    /** Blanks become one space; what nobody is meant to see goes. */
    private static String visible(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        boolean flag = false;
        for (int character : typed.codePoints().toArray()) {
            boolean tag = character >= FIRST_TAG && character <= LAST_TAG;
            flag = character == BLACK_FLAG || flag && tag;
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                    text.append(' ');
                }
            } else if (allowed(character) || flag && tag) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    private static boolean allowed(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // Directions, invisible operators and soft hyphens; the joiners are part of emoji and of several scripts.
            case Character.FORMAT -> character == ZERO_WIDTH_JOINER || character == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }

    private static boolean invisible(int character) {
        return Character.getType(character) == Character.FORMAT || mark(character) || character == ' ';
    }

    private static String fewMarks(String normalized) {
        StringBuilder text = new StringBuilder(normalized.length());
        int marks = 0;
        for (int character : normalized.codePoints().toArray()) {
            marks = mark(character) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    private static boolean mark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
