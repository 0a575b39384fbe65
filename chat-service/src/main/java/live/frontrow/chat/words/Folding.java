package live.frontrow.chat.words;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;

/**
 * Makes words that look alike the same: compatible forms (NFKC), case, diacritics, letters of other scripts that look the same
 * (Unicode confusables, UTS 39), digits and signs that stand for letters. What comes out is for comparing, never for showing.
 */
final class Folding {

    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();

    private Folding() {}

    /** What is alike in meaning, before letters are looked at. */
    static String plain(String text) {
        return UCharacter.foldCase(Normalizer.normalize(text, Normalizer.Form.NFKC), true);
    }

    /** A word of {@link #plain} text as it is compared. */
    static String word(String plain) {
        StringBuilder letters = new StringBuilder(plain.length());
        plain.codePoints().map(Folding::letter).forEach(letters::appendCodePoint);
        StringBuilder word = new StringBuilder(letters.length());
        UCharacter.foldCase(LOOKS.getSkeleton(letters), true)
                .codePoints()
                .filter(character -> !unseen(character))
                .map(character -> character == 'i' ? 'l' : character)
                .forEach(word::appendCodePoint);
        return word.toString();
    }

    /** Whether it stands for a letter without being one. */
    static boolean sign(int character) {
        return letter(character) != character && !Character.isLetterOrDigit(character);
    }

    /** Marks and what has no width: not a letter, and no gap between letters either. */
    static boolean unseen(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Digits and signs that people write for letters. {@code i} and {@code l} are one, since {@code 1} is both. */
    private static int letter(int character) {
        return switch (character) {
            case '0' -> 'o';
            case '1', '!', '|' -> 'l';
            case '3', '\u20ac' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7', '+' -> 't';
            default -> character;
        };
    }
}
