package live.frontrow.stream.schedule;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;

/** Which show the channel's key sends to next, by the creator's word: one at most. */
@ApplicationScoped
class Arming {

    private final ShowRepository shows;

    Arming(ShowRepository shows) {
        this.shows = shows;
    }

    /** Arms a planned show; the one that was armed is no longer. */
    @WithTransaction
    Uni<Void> arm(UUID id) {
        return shows.lockAim()
                .chain(() -> shows.locked(id))
                .invoke(Arming::requirePlanned)
                .chain(show -> show.armed()
                        ? Uni.createFrom().voidItem()
                        : shows.disarmAll().invoke(show::arm));
    }

    /** The show is not armed afterwards; whether another is does not change. */
    @WithTransaction
    Uni<Void> disarm(UUID id) {
        return shows.lockAim()
                .chain(() -> shows.locked(id))
                .invoke(Show::disarm)
                .replaceWithVoid();
    }

    private static void requirePlanned(Show show) {
        if (!show.planned()) {
            throw new ProblemException(
                    StreamProblem.SHOW_STARTED, "Only a planned show can be chosen to be sent to next.");
        }
        if (show.cancelled()) {
            throw new ProblemException(StreamProblem.SHOW_CANCELLED, "The show was cancelled. Restore it first.");
        }
    }
}
