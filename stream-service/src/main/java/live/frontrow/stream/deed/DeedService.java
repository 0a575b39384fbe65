package live.frontrow.stream.deed;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.background.Loops;
import live.frontrow.common.event.DeedDone;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.page.Cursors;
import live.frontrow.common.problem.ProblemException;

/** Keeps deeds of all services for a time, and shows them. */
@Singleton
class DeedService implements EventHandler {

    private static final int LIMIT_MAX = 200;
    private static final int TEXT_MAX = 255;

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    private final DeedBook deeds;
    private final DeedConfig config;

    DeedService(DeedBook deeds, DeedConfig config) {
        this.deeds = deeds;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        loops.start("deeds", () -> deeds.forget(config.keep().toSeconds()).replaceWith(FORGET_EVERY));
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.DEED_DONE);
    }

    @Override
    public Uni<Void> handle(Event event) {
        return deeds.keep((DeedDone) event.data());
    }

    /** Those of an actor, of a kind, or all with nulls; from the place that an earlier page named. */
    Uni<DeedPage> page(String actor, String kind, String cursor, int limit) {
        check("actor", actor);
        check("kind", kind);
        if (limit < 1 || limit > LIMIT_MAX) {
            throw ProblemException.invalid("limit", "must be a number from 1 to " + LIMIT_MAX);
        }
        Instant at = cursor == null ? null : Cursors.read(cursor, place -> Instant.parse(place.getString(0)));
        UUID id = cursor == null ? null : Cursors.read(cursor, place -> UUID.fromString(place.getString(1)));
        return deeds.list(actor, kind, at, id, limit + 1).chain(found -> deeds.actors()
                .chain(actors -> deeds.kinds().map(kinds -> page(found, limit, actors, kinds))));
    }

    /** No longer than any that is kept. */
    private static void check(String field, String text) {
        if (text != null && text.length() > TEXT_MAX) {
            throw ProblemException.invalid(field, "must be up to " + TEXT_MAX + " characters");
        }
    }

    private static DeedPage page(List<DeedView> found, int limit, List<Choice> actors, List<Choice> kinds) {
        boolean more = found.size() > limit;
        List<DeedView> here = more ? found.subList(0, limit) : found;
        String next = more
                ? Cursors.text(
                        here.getLast().at().toString(), here.getLast().id().toString())
                : null;
        return new DeedPage(here, next, actors, kinds);
    }
}
