package live.frontrow.chat.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Silence;
import live.frontrow.common.problem.ProblemException;

/** How much is asked: one a minute, and some at once. Moderators ask what they like. */
final class AskingLimits {

    /** Between two questions of one person. */
    static final Duration EACH = Duration.ofMinutes(1);

    /** Questions of one person that wait for their answer at a show, and of a member. */
    static final int WAITING = 3;

    static final int MEMBERS_WAITING = 5;

    /** Of one show. */
    static final int ALL = 2_000;

    private AskingLimits() {}

    /** Fails when this person asks too much; {@code member}: they are one. */
    static void check(Person person, boolean member, AskerFacts facts, Instant now) {
        if (facts.all() >= ALL) {
            throw new ProblemException(ChatProblem.NO_QUESTIONS, "There are as many questions as a show can have.");
        }
        if (person.moderates()) {
            return;
        }
        Instant again = facts.asked() == null ? now : facts.asked().plus(EACH);
        if (now.isBefore(again)) {
            throw new ProblemException(
                    ChatProblem.TOO_MANY_QUESTIONS,
                    "One question a minute.",
                    Map.of("retryAfter", Silence.secondsUntil(again, now)));
        }
        int most = member ? MEMBERS_WAITING : WAITING;
        if (facts.waiting() >= most) {
            throw new ProblemException(
                    ChatProblem.TOO_MANY_QUESTIONS, "%d of yours wait for their answer.".formatted(most));
        }
    }
}
