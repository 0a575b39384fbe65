package live.frontrow.common.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;

/** For threads that may block, because what they talk to besides does (Stripe, object storage). Never from an event loop. */
@Singleton
public class Database {

    /** Longer than a statement may take at the server (30 s) there is nothing to wait for. */
    private static final Duration AT_MOST = Duration.ofSeconds(35);

    private final Pool pool;

    Database(Pool pool) {
        this.pool = pool;
    }

    /** Runs one statement in a transaction of its own. */
    public RowSet<Row> run(String sql, Object... parameters) {
        return pool.preparedQuery(sql).execute(tuple(parameters)).await().atMost(AT_MOST);
    }

    /** Runs several statements in one transaction. */
    public <T> T together(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work).await().atMost(AT_MOST);
    }

    /** Runs work with entities and outbox in one transaction. */
    public <T> T transaction(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() ->
                    Panache.withTransaction(work).ifNoItem().after(AT_MOST).fail());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }

    /** Parameters of a statement. */
    public static Tuple tuple(Object... parameters) {
        return Tuple.from(Arrays.asList(parameters));
    }
}
