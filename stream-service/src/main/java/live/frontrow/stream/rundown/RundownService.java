package live.frontrow.stream.rundown;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.access.Admission;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.ShowWriter;
import live.frontrow.stream.time.Now;

/** Follows the rundown of a show on air; each step and who gets in by it are one transaction. */
@ApplicationScoped
class RundownService {

    private final ShowRepository shows;
    private final ShowWriter writer;
    private final RundownRepository rundowns;
    private final RundownBook book;
    private final Admission admission;

    RundownService(
            ShowRepository shows,
            ShowWriter writer,
            RundownRepository rundowns,
            RundownBook book,
            Admission admission) {
        this.shows = shows;
        this.writer = writer;
        this.rundowns = rundowns;
        this.book = book;
        this.admission = admission;
    }

    @WithSession
    Uni<RundownView> get(UUID show) {
        return shows.existing(show).chain(() -> book.view(show));
    }

    /** Another plan. How long the show is meant to last is told with it, and a series leaves the show alone from now on. */
    @WithTransaction
    Uni<RundownView> write(UUID id, RundownPlan plan) {
        return shows.locked(id).chain(show -> book.write(id, plan).call(() -> writer.replanned(show, Now.get())));
    }

    /** The segment behind the current one, if that is still on. */
    @WithTransaction
    Uni<RundownView> next(UUID id, RundownPlace from) {
        return onAir(
                id,
                from,
                (show, rundown, now) -> start(
                        show,
                        rundown,
                        rundown.coming()
                                .or(rundown::next)
                                .orElseThrow(() -> new ProblemException(
                                        StreamProblem.RUNDOWN_OVER, "There is no further segment.")),
                        now));
    }

    /** Any segment, with the same condition. */
    @WithTransaction
    Uni<RundownView> start(UUID id, String item, RundownPlace from) {
        return onAir(
                id,
                from,
                (show, rundown, now) -> start(
                        show,
                        rundown,
                        rundown.item(item).orElseThrow(() -> ProblemException.notFound("segment")),
                        now));
    }

    /** No countdown; who gets in stays. Without one nothing happens. */
    @WithTransaction
    Uni<RundownView> letGo(UUID id) {
        return onAir(id, (show, rundown, now) -> {
            if (rundown.coming().isEmpty()) {
                return Uni.createFrom().voidItem();
            }
            rundown.letGo();
            return admission.admit(show, show.state().accessAt(now), null, now);
        });
    }

    /** Takes the last step back: the segment before is on again, since it began, for whom the show was open then. */
    @WithTransaction
    Uni<RundownView> back(UUID id, RundownPlace from) {
        return onAir(
                id,
                from,
                (show, rundown, now) -> rundown.stepped()
                        ? admission.admit(show, rundown.back(), null, now)
                        : Uni.createFrom().voidItem());
    }

    /** Rundowns about which there may be something to do. */
    @WithSession
    Uni<List<UUID>> running() {
        return rundowns.running();
    }

    /** What there is to do, without doing it. */
    @WithSession
    Uni<Move> look(UUID id) {
        return shows.findById(id)
                .chain(show -> rundowns.of(id).map(rundown -> Move.of(rundown, show.state(), Now.get())));
    }

    /** Does what there is to do, unless another instance has done it. */
    @WithTransaction
    Uni<Void> move(UUID id) {
        Instant now = Now.get();
        return shows.lockedEvenDeleted(id)
                .chain(show -> show.onAir()
                        ? rundowns.locked(id)
                                .chain(rundown -> carryOut(Move.of(rundown, show.state(), now), show, rundown, now))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> carryOut(Move move, Show show, Rundown rundown, Instant now) {
        switch (move.kind()) {
            case COME -> {
                return come(show, rundown, move.item(), move.at(), now);
            }
            case START -> {
                return begin(show, rundown, move.item(), move.at(), now);
            }
            case LET_GO -> rundown.letGo();
            case WAIT -> {
                // Another instance was faster.
            }
        }
        return Uni.createFrom().voidItem();
    }

    /** At once, unless it is for fewer viewers: then after their countdown, which a second word cuts short. */
    private Uni<Void> start(Show show, Rundown rundown, RundownItem item, Instant now) {
        boolean comes = rundown.coming().filter(item::equals).isPresent();
        boolean told = comes || rundown.notice().isZero();
        if (item.access().stricterThan(show.state().accessAt(now)) && !told) {
            return come(show, rundown, item, now.plus(rundown.notice()), now);
        }
        boolean over = comes && rundown.comingAt().isBefore(now);
        return begin(show, rundown, item, over ? rundown.comingAt() : now, now);
    }

    /** It is on. When its countdown is over, those in force are its own already: the way back leads to who got in before that moment. */
    private Uni<Void> begin(Show show, Rundown rundown, RundownItem item, Instant at, Instant now) {
        boolean counted = at.equals(rundown.comingAt());
        rundown.starts(item, at, counted ? show.accessBefore(at) : show.state().accessAt(now));
        return admission.admit(show, item.access(), null, now);
    }

    private Uni<Void> come(Show show, Rundown rundown, RundownItem item, Instant at, Instant now) {
        if (!at.isAfter(now)) {
            return begin(show, rundown, item, now, now);
        }
        rundown.comes(item, at);
        AccessChange change = new AccessChange(true, item.access().tier(), at);
        return admission.admit(show, show.state().accessAt(now), change, now);
    }

    private Uni<RundownView> onAir(UUID id, RundownPlace from, Step step) {
        return onAir(id, (show, rundown, now) -> {
            from.require(rundown);
            return step.take(show, rundown, now);
        });
    }

    private Uni<RundownView> onAir(UUID id, Step step) {
        Instant now = Now.get();
        return shows.locked(id)
                .invoke(show -> {
                    if (!show.onAir()) {
                        throw new ProblemException(
                                StreamProblem.SHOW_NOT_ON_AIR, "A rundown is followed while the show is on air.");
                    }
                })
                .chain(show -> rundowns.locked(id)
                        .call(rundown -> step.take(show, rundown, now))
                        .map(RundownView::of));
    }

    /** Something that is done with a show on air and its rundown, both locked. */
    private interface Step {
        Uni<Void> take(Show show, Rundown rundown, Instant now);
    }
}
