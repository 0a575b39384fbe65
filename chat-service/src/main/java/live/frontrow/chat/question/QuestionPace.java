package live.frontrow.chat.question;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.pace.PeoplePace;

/** How fast one person asks, edits and votes: what is refused costs neither a connection nor the show's row. */
@Singleton
class QuestionPace {

    private static final int WORDS_AT_ONCE = 10;

    /** Somebody who comes goes through the list. */
    private static final int VOTES_AT_ONCE = 20;

    private static final Duration EACH = Duration.ofSeconds(1);

    private final PeoplePace words = pace(WORDS_AT_ONCE);
    private final PeoplePace votes = pace(VOTES_AT_ONCE);

    void start(@Observes StartupEvent event, Vertx vertx) {
        words.forgetOn(vertx);
        votes.forgetOn(vertx);
    }

    /** Somebody asks, edits or takes back; the creator as fast as they like. */
    void words(Person caller) {
        if (!caller.moderates()) {
            words.take(caller.id());
        }
    }

    void vote(Person caller) {
        votes.take(caller.id());
    }

    private static PeoplePace pace(int atOnce) {
        return new PeoplePace(atOnce, EACH, ChatProblem.TOO_FAST, "Not so fast.");
    }
}
