package live.frontrow.membership.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import live.frontrow.common.background.Loops;
import live.frontrow.common.database.Database;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.stripe.StripeLeader;

/** Forgets events long after Stripe does, some at a time. Blocks. */
@Singleton
final class OldNotices {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Rows of one statement. */
    static final int AT_ONCE = 1_000;

    private static final String FORGET = """
            delete from stripe_event where id in (
                select id from stripe_event
                where received_at < now() - make_interval(secs => $1) order by received_at limit $2)""";

    private final Database database;
    private final StripeLeader leader;
    private final StripeConfig config;

    OldNotices(Database database, StripeLeader leader, StripeConfig config) {
        this.database = database;
        this.leader = leader;
        this.config = config;
    }

    void start(@Observes StartupEvent event, Loops loops) {
        loops.startBlocking("old events", () -> leader.here() && forget() == AT_ONCE ? PAUSE : EVERY);
    }

    /** Answers how many. */
    int forget() {
        return database.run(FORGET, (double) config.rememberFor().toSeconds(), AT_ONCE)
                .rowCount();
    }
}
