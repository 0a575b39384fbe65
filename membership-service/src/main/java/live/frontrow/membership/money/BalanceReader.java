package live.frontrow.membership.money;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.background.Loops;
import live.frontrow.membership.stripe.ListReader;
import live.frontrow.membership.stripe.ListReaders;
import live.frontrow.membership.stripe.StripeAccount;

/** Keeps what Stripe's balance says of our members' payments. */
@Singleton
final class BalanceReader {

    private final StripeAccount stripe;
    private final ListReader<BalanceTransaction> lines;

    BalanceReader(MovementRepository movements, StripeAccount stripe, ListReaders readers) {
        this.stripe = stripe;
        this.lines = readers.reader(
                "movement_mark", "movement", this::page, BalanceTransaction::getCreated, line -> Movement.of(line)
                        .ifPresent(movements::keep));
    }

    void start(@Observes StartupEvent event, Loops loops) {
        if (stripe.present()) {
            lines.start(loops, "balance");
        }
    }

    /** Reads now. */
    void now() {
        lines.now();
    }

    private StripeCollection<BalanceTransaction> page(long from, String after) throws InterruptedException {
        BalanceTransactionListParams.Builder params = BalanceTransactionListParams.builder()
                .setLimit(ListReader.PAGE)
                .addExpand("data.source")
                .setCreated(BalanceTransactionListParams.Created.builder()
                        .setGte(from)
                        .build());
        if (after != null) {
            params.setStartingAfter(after);
        }
        return stripe.inTurn(client -> client.v1().balanceTransactions().list(params.build()));
    }
}
