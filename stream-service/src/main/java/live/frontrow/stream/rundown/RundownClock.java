package live.frontrow.stream.rundown;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.time.Now;

/** Goes on in rundowns by the clock. Every instance does: the row's lock lets one of them, and the others find it done. */
@ApplicationScoped
class RundownClock {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final RundownService rundowns;
    private final Loops loops;

    RundownClock(RundownService rundowns, Loops loops) {
        this.rundowns = rundowns;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("rundown", this::turn);
    }

    private Uni<Duration> turn() {
        return rundowns.running()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .asList()
                .map(RundownClock::pause);
    }

    private Uni<Move> look(UUID show) {
        return rundowns.look(show)
                .call(move -> move.kind() == Move.Kind.WAIT ? Uni.createFrom().voidItem() : rundowns.move(show));
    }

    private static Duration pause(List<Move> moves) {
        Instant now = Now.get();
        return moves.stream()
                .map(Move::at)
                .filter(Objects::nonNull)
                .map(at -> Duration.between(now, at))
                .filter(Duration::isPositive)
                .filter(left -> left.compareTo(LOOK_EVERY) < 0)
                .min(Duration::compareTo)
                .orElse(LOOK_EVERY);
    }
}
