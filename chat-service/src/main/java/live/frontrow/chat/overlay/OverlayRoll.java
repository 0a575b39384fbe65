package live.frontrow.chat.overlay;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.chat.pace.Listed;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.problem.ProblemType;

/** Which overlays may stay where they are; in memory of every pod. Of other people it says nothing. */
@Singleton
public class OverlayRoll {

    private final OverlayRepository repository;
    private final Rights rights;
    private final Listed list = new Listed();

    OverlayRoll(OverlayRepository repository, Rights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        list.ask(vertx, "the list of overlays", repository::ids);
    }

    /** Why an overlay that came in at {@code since} ({@link System#nanoTime()}) must go. */
    public Optional<ProblemType> refusal(Person person, long since) {
        return person.role() == Person.Role.OVERLAY
                ? list.after(since).filter(ids -> !ids.contains(person.id())).map(ids -> ChatProblem.OVERLAY_REFUSED)
                : Optional.empty();
    }

    /** Whether {@code show} is the one that an overlay is to show now. */
    public boolean agrees(Person person, String show) {
        return person.role() != Person.Role.OVERLAY
                || rights.current(Instant.now()).map(show::equals).orElse(true);
    }
}
