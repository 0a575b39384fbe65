package live.frontrow.chat.question;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.pace.PeoplePace;

/** Questions that are like one that somebody is writing. */
@Singleton
class Similar {

    private static final int MOST = 5;

    /** Below that two texts share little more than common syllables. */
    private static final double ALIKE = 0.45;

    private static final int SHORTEST = 4;

    /** A page asks when somebody stops typing for a moment. */
    private static final int AT_ONCE = 20;

    private static final Duration EACH = Duration.ofMillis(500);

    private final QuestionReading reading;
    private final SimilarIndexes indexes;
    private final PeoplePace pace = new PeoplePace(AT_ONCE, EACH, ChatProblem.TOO_FAST, "Nobody types so fast.");

    Similar(QuestionReading reading, SimilarIndexes indexes) {
        this.reading = reading;
        this.indexes = indexes;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        pace.forgetOn(vertx);
    }

    /** Up to five, most alike first. */
    Uni<List<QuestionView>> to(Person caller, UUID show, String typed) {
        pace.take(caller.id());
        String text = QuestionText.same(QuestionText.cut(typed));
        return reading.admit(caller, show)
                .chain(person -> text.length() < SHORTEST
                        ? Uni.createFrom().item(List.of())
                        : indexes.of(show)
                                .map(index -> index.like(Grams.of(text), ALIKE, MOST))
                                .chain(ids -> reading.some(person, show, ids)));
    }
}
