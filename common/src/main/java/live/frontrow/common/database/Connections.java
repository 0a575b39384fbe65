package live.frontrow.common.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the service's pool, and connections outside it with the same address, credentials and TLS: for those that keep a
 * session of their own, because session-level locks and LISTEN must never come back from a pool to somebody else.
 */
@Singleton
public final class Connections implements PgPoolCreator {

    /** Milliseconds after which the server ends a statement, and a transaction that does nothing. */
    private static final String SERVER_SIDE_LIMIT = "30000";

    private static final int CONNECT_MILLIS = 5_000;

    /** Requests that wait for a connection; more than that would wait for longer than anybody does, and are refused. */
    private static final int MOST_WAITING = 5_000;

    private final Instance<io.vertx.mutiny.sqlclient.Pool> pool;
    private final Vertx vertx;
    private final String application;
    private volatile PgConnectOptions options;

    Connections(
            Instance<io.vertx.mutiny.sqlclient.Pool> pool,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.pool = pool;
        this.vertx = vertx;
        this.application = application;
    }

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> servers = input.pgConnectOptionsList();
        servers.forEach(this::bound);
        options = servers.getFirst();
        return PgBuilder.pool()
                .with(input.poolOptions().setMaxWaitQueueSize(MOST_WAITING))
                .connectingTo(List.<SqlConnectOptions>copyOf(servers))
                .using(input.vertx())
                .build();
    }

    /** A connection of the caller's own, who closes it. */
    public Uni<PgConnection> dedicated() {
        return Uni.createFrom().deferred(() -> {
            if (options == null) {
                // The pool is made on first use, and only then the options are known.
                pool.get().size();
            }
            // A name of its own, or its metrics would be mistaken for the pool's.
            PgConnectOptions own = new PgConnectOptions(options);
            own.setMetricsName("postgresql|dedicated");
            return PgConnection.connect(vertx, own);
        });
    }

    private void bound(PgConnectOptions server) {
        server.setConnectTimeout(CONNECT_MILLIS);
        server.setTcpKeepAlive(true);
        server.addProperty("application_name", application);
        server.addProperty("statement_timeout", SERVER_SIDE_LIMIT);
        server.addProperty("idle_in_transaction_session_timeout", SERVER_SIDE_LIMIT);
    }
}
