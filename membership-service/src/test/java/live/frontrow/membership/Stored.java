package live.frontrow.membership;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** What stands in the service's database. */
@Singleton
public class Stored {

    private final Pool pool;

    Stored(Pool pool) {
        this.pool = pool;
    }

    /** The number that a statement with one parameter answers. */
    public long count(String sql, Object parameter) {
        return row(sql, parameter).getLong(0);
    }

    /** The text that a statement with one parameter answers. */
    public String text(String sql, Object parameter) {
        return row(sql, parameter).getString(0);
    }

    /** Changes what stands there. */
    public void change(String sql, Object... parameters) {
        pool.preparedQuery(sql)
                .execute(Tuple.from(Arrays.asList(parameters)))
                .await()
                .indefinitely();
    }

    /** Stripe's id of somebody. */
    public String customer(String person) {
        return text("select id from customer where person = $1", person);
    }

    private Row row(String sql, Object parameter) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(parameter))
                .await()
                .indefinitely()
                .iterator()
                .next();
    }
}
