package live.frontrow.membership.sync;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.database.Rows;
import live.frontrow.membership.database.Database;

/** How far the reconciler has come, by Stripe's clock. Blocks. */
@Singleton
class ReconcileMarks {

    /** Stripe may show an event a little later than it writes it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Database database;

    ReconcileMarks(Database database) {
        this.database = database;
    }

    /** From when on events have to be looked at. */
    Instant from() {
        Instant reached =
                Rows.first(database.run("select reached_at from reconciled"), row -> Rows.time(row, "reached_at"));
        return reached.minus(OVERLAP);
    }

    void reached(Instant at) {
        database.run("update reconciled set reached_at = greatest(reached_at, $1)", Rows.parameter(at));
    }
}
