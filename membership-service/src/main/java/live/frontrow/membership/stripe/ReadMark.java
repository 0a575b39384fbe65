package live.frontrow.membership.stripe;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/** How far one of Stripe's lists has been read, by Stripe's clock: the only row of a table. And what of it is kept already. Blocks. */
final class ReadMark {

    /** Stripe may show an entry a little later than it writes it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final Database database;
    private final String table;
    private final String entries;

    ReadMark(Database database, String table, String entries) {
        this.database = database;
        this.table = table;
        this.entries = entries;
    }

    /** From when on entries have to be looked at. */
    Instant from() {
        Instant reached =
                Rows.first(database.run("select reached_at from " + table), row -> Rows.time(row, "reached_at"));
        return reached.minus(OVERLAP);
    }

    /** Which of these entries are kept already: most of them, wherever nothing is lost. */
    Set<String> known(List<String> ids) {
        return Set.copyOf(Rows.all(
                database.run("select id from " + entries + " where id = any ($1)", (Object) ids.toArray(String[]::new)),
                row -> row.getString("id")));
    }

    void reached(Instant at) {
        database.run("update " + table + " set reached_at = greatest(reached_at, $1)", Rows.parameter(at));
    }
}
