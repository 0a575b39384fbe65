package live.frontrow.membership.money;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.background.Loop;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeConfig;
import live.frontrow.membership.stripe.StripeLeader;

/** Reads on in Stripe's balance, a page each turn from the newest line to the last one that is known. */
@Singleton
final class BalanceReader {

    private static final long PAGE = 100;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration PAGE_PAUSE = Duration.ofMillis(10);

    private final MovementRepository movements;
    private final StripeAccount stripe;
    private final StripeLeader leader;
    private final Duration every;
    private volatile Loop loop;
    private Instant newest;
    private String after;

    BalanceReader(MovementRepository movements, StripeAccount stripe, StripeLeader leader, StripeConfig config) {
        this.movements = movements;
        this.stripe = stripe;
        this.leader = leader;
        this.every = config.reconcileEvery();
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            loop = loops.start(
                    "balance",
                    () -> Uni.createFrom().item(this::turn).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        }
    }

    /** Reads now. */
    void now() {
        loop.nudge();
    }

    private Duration turn() {
        if (!leader.here()) {
            after = null;
            return IDLE;
        }
        try {
            StripeCollection<BalanceTransaction> page = page();
            List<BalanceTransaction> lines = page.getData();
            if (after == null && !lines.isEmpty()) {
                newest = Instant.ofEpochSecond(lines.getFirst().getCreated());
            }
            lines.forEach(line -> Movement.of(line).ifPresent(movements::keep));
            if (Boolean.TRUE.equals(page.getHasMore()) && !lines.isEmpty()) {
                after = lines.getLast().getId();
                return PAGE_PAUSE;
            }
            if (newest != null) {
                movements.reached(newest);
            }
            after = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return every;
    }

    private StripeCollection<BalanceTransaction> page() throws InterruptedException {
        BalanceTransactionListParams.Builder params = BalanceTransactionListParams.builder()
                .setLimit(PAGE)
                .addExpand("data.source")
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(movements.from().getEpochSecond())
                        .build());
        if (after != null) {
            params.setStartingAfter(after);
        }
        return stripe.inTurn(client -> client.v1().balanceTransactions().list(params.build()));
    }
}
