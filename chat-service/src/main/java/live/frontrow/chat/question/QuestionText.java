package live.frontrow.chat.question;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.text.OneLine;

/** What somebody typed, as a question has it. */
final class QuestionText {

    private static final int MOST_CHARACTERS = 280;

    /** What 280 characters may be made of, in UTF-16: with many to each nobody would read them. */
    private static final int LONGEST = 2_000;

    /** Of a message whose characters have many parts, as families of emoji do: so much less of it. */
    private static final int SHORTER = 4;

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private QuestionText() {}

    /** The text as it is written down; fails with {@code question-empty} or {@code question-too-long}. */
    static String clean(String typed) {
        String text = OneLine.of(typed);
        if (text.isEmpty()) {
            throw new ProblemException(ChatProblem.QUESTION_EMPTY, "There is nothing to ask.");
        }
        if (text.length() > LONGEST || OneLine.characters(text) > MOST_CHARACTERS) {
            throw new ProblemException(
                    ChatProblem.QUESTION_TOO_LONG, "A question has up to %d characters.".formatted(MOST_CHARACTERS));
        }
        return text;
    }

    /** A message as a question: its beginning, when it is longer than one may be. */
    static String cut(String message) {
        String text = OneLine.shortened(message, MOST_CHARACTERS);
        return text.length() > LONGEST ? OneLine.shortened(text, MOST_CHARACTERS / SHORTER) : text;
    }

    /** Words alone, in lower case: whoever types it otherwise asks the same. A text without any is itself. */
    static String same(String text) {
        String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String words = SIGNS.matcher(flat).replaceAll(" ").strip();
        return words.isEmpty() ? flat : words;
    }
}
