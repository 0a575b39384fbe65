package live.frontrow.chat.poll.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.text.OneLine;

/** What a poll says, as it is written down. */
record PollWords(String text, List<String> options) {

    private static final int MOST_CHARACTERS = 140;
    private static final int MOST_OF_OPTION = 60;

    private static final int FEWEST_OPTIONS = 2;
    private static final int MOST_OPTIONS = 6;

    /** UTF-16 of a character, on the average: with more nobody would read them. */
    private static final int OF_CHARACTER = 7;

    /** Of what somebody typed; fails with {@code poll-empty}, {@code poll-too-long}, {@code poll-options} or {@code poll-option-twice}. */
    static PollWords clean(String text, List<String> options) {
        if (options.size() < FEWEST_OPTIONS || options.size() > MOST_OPTIONS) {
            throw new ProblemException(
                    ChatProblem.POLL_OPTIONS,
                    "A poll has %d to %d options, not %d.".formatted(FEWEST_OPTIONS, MOST_OPTIONS, options.size()));
        }
        List<String> cleaned = options.stream()
                .map(option -> clean(option, MOST_OF_OPTION, "An option"))
                .toList();
        if (cleaned.stream().map(PollWords::same).distinct().count() < cleaned.size()) {
            throw new ProblemException(ChatProblem.POLL_OPTION_TWICE, "Two options say the same.");
        }
        return new PollWords(clean(text, MOST_CHARACTERS, "The question of a poll"), cleaned);
    }

    private static String clean(String typed, int most, String what) {
        String text = OneLine.of(typed);
        if (text.isEmpty()) {
            throw new ProblemException(ChatProblem.POLL_EMPTY, what + " cannot be empty.");
        }
        if (text.length() > most * OF_CHARACTER || OneLine.characters(text) > most) {
            throw new ProblemException(ChatProblem.POLL_TOO_LONG, "%s has up to %d characters.".formatted(what, most));
        }
        return text;
    }

    private static String same(String option) {
        return Normalizer.normalize(option, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
