package live.frontrow.stream.access;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/** Changes who gets in, now or later; each change and what it tells are one transaction. */
@ApplicationScoped
class AccessService {

    private final ShowRepository shows;
    private final Admission admission;

    AccessService(ShowRepository shows, Admission admission) {
        this.shows = shows;
        this.admission = admission;
    }

    /** The audience that the creator wants, at once or after the countdown. It takes the place of what was planned. */
    @WithTransaction
    Uni<StreamView> change(UUID id, AccessRequest wish) {
        Instant now = Now.get();
        return shows.locked(id).invoke(AccessService::requireToCome).chain(show -> {
            boolean later = wish.after().isPositive() && !wish.audience().equals(inForce(show, now));
            AccessChange next = later ? new AccessChange(true, wish.audience().tier(), now.plus(wish.after())) : null;
            return admit(show, later ? inForce(show, now) : wish.audience(), next, now);
        });
    }

    /** The audience stays as it is now. */
    @WithTransaction
    Uni<StreamView> takeBack(UUID id) {
        Instant now = Now.get();
        return shows.locked(id)
                .chain(show -> show.state().accessChange() == null
                        ? Uni.createFrom().item(StreamView.of(show))
                        : admit(show, inForce(show, now), null, now));
    }

    /** When the next change is due, or null. */
    @WithSession
    Uni<Instant> next() {
        return shows.nextAccessChange();
    }

    @WithSession
    Uni<List<UUID>> due() {
        return shows.accessChangeDue(Now.get());
    }

    /** Writes down what holds by the clock already, unless another instance has done it. */
    @WithTransaction
    Uni<Void> carryOut(UUID id) {
        Instant now = Now.get();
        return shows.lockedEvenDeleted(id).chain(show -> {
            AccessChange planned = show.state().accessChange();
            return planned == null || !planned.due(now)
                    ? Uni.createFrom().voidItem()
                    : admit(show, inForce(show, now), null, now).replaceWithVoid();
        });
    }

    private Uni<StreamView> admit(Show show, Access access, AccessChange next, Instant now) {
        return admission.admit(show, access, next, now).replaceWith(() -> StreamView.of(show));
    }

    private static Access inForce(Show show, Instant now) {
        return show.state().accessAt(now);
    }

    private static void requireToCome(Show show) {
        if (show.status() == StreamStatus.ENDED) {
            throw new ProblemException(StreamProblem.SHOW_OVER, "This show is over.");
        }
        if (show.cancelled()) {
            throw new ProblemException(StreamProblem.SHOW_CANCELLED, "The show was cancelled. Restore it first.");
        }
    }
}
