package live.frontrow.membership.stripe;

import com.stripe.model.HasId;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import live.frontrow.common.database.Database;

/** Makes readers of Stripe's lists. */
@Singleton
public class ListReaders {

    private final Database database;
    private final StripeAccount stripe;
    private final StripeLeader leader;
    private final StripeConfig config;

    ListReaders(Database database, StripeAccount stripe, StripeLeader leader, StripeConfig config) {
        this.database = database;
        this.stripe = stripe;
        this.leader = leader;
        this.config = config;
    }

    /**
     * One that keeps in {@code table} how far it came, and passes over what is in the table {@code entries} by its id;
     * {@code created} is in seconds of the epoch.
     */
    public <T extends HasId> ListReader<T> reader(
            String table, String entries, ListReader.Pages<T> pages, ToLongFunction<T> created, Consumer<T> taker) {
        return new ListReader<>(
                new ReadMark(database, table, entries),
                pages,
                created,
                taker,
                () -> leader.here() && stripe.settled(),
                config.reconcileEvery());
    }
}
