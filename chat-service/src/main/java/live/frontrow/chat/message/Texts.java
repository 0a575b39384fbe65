package live.frontrow.chat.message;

import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.text.OneLine;

/** What somebody typed, as a message has it. */
final class Texts {

    private static final int MOST_CHARACTERS = 300;

    private Texts() {}

    /** The text as it is written down; fails with {@code text-empty} or {@code text-too-long}. */
    static String clean(String typed) {
        String text = OneLine.of(typed);
        if (text.isEmpty()) {
            throw new ProblemException(ChatProblem.TEXT_EMPTY, "There is nothing to send.");
        }
        if (OneLine.characters(text) > MOST_CHARACTERS) {
            throw new ProblemException(
                    ChatProblem.TEXT_TOO_LONG, "A message has up to %d characters.".formatted(MOST_CHARACTERS));
        }
        return text;
    }
}
