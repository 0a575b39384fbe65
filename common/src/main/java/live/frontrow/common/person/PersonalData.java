package live.frontrow.common.person;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import live.frontrow.common.background.Loops;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonErased;

/**
 * All that a service has about people. Each service has one bean of this kind: it is exported by {@link PersonalDataResource} and goes
 * when {@code person.erased} comes. Needs a table {@code erasure} in the service's schema.
 */
public abstract class PersonalData implements EventHandler {

    private final Erasures erasures;

    /** For the service's bean. */
    protected PersonalData(Erasures erasures) {
        this.erasures = erasures;
    }

    /** Name of the service, as {@code chat-service}. */
    public abstract String service();

    /** In the order in which they are erased. */
    public abstract List<Holding> holdings();

    /** What goes besides tables, before them and in their transaction: what is told to others, or lies elsewhere. Repeatable. */
    protected Uni<Void> first(String person) {
        return Uni.createFrom().voidItem();
    }

    /** The same the second time: what was made later than {@code until} is not meant. */
    protected Uni<Void> again(String person, Instant until) {
        return first(person);
    }

    /**
     * Erases the person in the current Panache transaction, unless that was done; a second time when the event that tells the others
     * has come back here.
     */
    public final Uni<Void> erase(PersonErased erased) {
        return erasures.begin(this, erased);
    }

    @Override
    public final Set<EventType> types() {
        return Set.of(EventType.PERSON_ERASED);
    }

    @Override
    public final Uni<Void> handle(Event event) {
        return erasures.heard(this, (PersonErased) event.data());
    }

    /** Begins to look for what is due a second time. */
    public void start(@Observes StartupEvent event, Loops loops) {
        erasures.watch();
        loops.start("erasures", () -> erasures.finish(this));
    }
}
