package live.frontrow.stream.access;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.stream.time.Now;

/**
 * Carries out planned changes when their time has come. Every instance does: the row's lock lets one of them, so nobody has
 * to lead, and a killed one leaves nothing behind.
 */
@ApplicationScoped
class AccessClock {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final AccessService access;
    private final Loops loops;

    AccessClock(AccessService access, Loops loops) {
        this.access = access;
        this.loops = loops;
    }

    void start(@Observes StartupEvent event) {
        loops.start("access", this::turn);
    }

    private Uni<Duration> turn() {
        return access.next().chain(next -> {
            Duration left = next == null ? LOOK_EVERY : Duration.between(Now.get(), next);
            return left.isPositive() ? Uni.createFrom().item(shorter(left, LOOK_EVERY)) : carryOut();
        });
    }

    private Uni<Duration> carryOut() {
        return access.due()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(access::carryOut)
                .collect()
                .asList()
                .replaceWith(Duration.ZERO);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
