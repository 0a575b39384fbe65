package live.frontrow.membership.member;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeLeader;

/** What ends by the clock ends by itself. */
@Singleton
final class StandingLoop {

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 50;

    private static final String DUE =
            "select person from member where look_again <= now() order by look_again limit " + AT_ONCE;

    private final Standings standings;
    private final StripeLeader leader;

    StandingLoop(Standings standings, StripeLeader leader) {
        this.standings = standings;
        this.leader = leader;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        loops.start("standings", this::turn);
    }

    private Uni<Duration> turn() {
        if (!leader.here()) {
            return Uni.createFrom().item(PAUSE);
        }
        return Panache.withSession(
                        () -> Panache.getSession().chain(session -> session.createNativeQuery(DUE, String.class)
                                .getResultList()))
                .chain(this::settle)
                .map(settled -> settled.size() == AT_ONCE ? Duration.ZERO : PAUSE);
    }

    private Uni<List<Void>> settle(List<String> people) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(
                        person -> Panache.withTransaction(() -> standings.settle(person, Standings.now())))
                .collect()
                .asList();
    }
}
