package live.frontrow.common.leader;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * An advisory lock that one instance of a service holds at a time, on a connection of its own: when the process or the
 * connection dies, the lock is free. Made by {@link LeaderLocks#contend}.
 */
public final class LeaderLock {

    private static final Logger LOG = Logger.getLogger(LeaderLock.class);

    /** The server may be slow, but a leader that has not heard from it for this long is none. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Advisory locks belong to the database, services to schemas: the schema is part of the lock's number. */
    private static final String TRY =
            "select pg_try_advisory_lock(hashtextextended($1 || ' of ' || current_schema(), 0))";

    /** Lets the server notice within 25 s that a leader's machine is gone, instead of after the usual two hours. */
    private static final String KEEP_ALIVE =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private final String name;
    private final Supplier<Uni<PgConnection>> connect;
    private final AtomicReference<PgConnection> holder = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean released;

    LeaderLock(String name, Supplier<Uni<PgConnection>> connect) {
        this.name = name;
        this.connect = connect;
    }

    /** What the leader does. */
    public String name() {
        return name;
    }

    /** Whether this instance is the leader, as far as it knows; what a leader does must bear being done twice. */
    public boolean held() {
        return holder.get() != null;
    }

    /** The connection that holds the lock. What succeeds on it was done by the leader. */
    public Optional<PgConnection> connection() {
        return Optional.ofNullable(holder.get());
    }

    /** Tries to become the leader, or makes sure that it still is. Never blocks. */
    void tick() {
        if (released || !busy.compareAndSet(false, true)) {
            return;
        }
        PgConnection current = holder.get();
        (current == null ? attempt() : check(current))
                .onTermination()
                .invoke(() -> busy.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("Lock %s: %s", name, failure.getMessage()));
    }

    /** Gives the lock back for good. */
    Uni<Void> release() {
        released = true;
        PgConnection current = holder.getAndSet(null);
        return current == null ? Uni.createFrom().voidItem() : current.close();
    }

    private Uni<Void> attempt() {
        return connect.get().chain(connection -> tryLock(connection)
                .onFailure()
                .call(connection::close)
                .chain(locked -> locked && !released ? gained(connection) : connection.close()));
    }

    private Uni<Boolean> tryLock(PgConnection connection) {
        return connection
                .query(KEEP_ALIVE)
                .execute()
                .chain(() -> connection.preparedQuery(TRY).execute(Tuple.of("frontrow " + name)))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    private Uni<Void> gained(PgConnection connection) {
        connection.closeHandler(() -> lost(connection));
        holder.set(connection);
        LOG.infof("This instance is the leader for %s", name);
        return Uni.createFrom().voidItem();
    }

    private Uni<Void> check(PgConnection connection) {
        return connection
                .query("select 1")
                .execute()
                .replaceWithVoid()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(() -> {
                    lost(connection);
                    connection.closeAndForget();
                });
    }

    private void lost(PgConnection connection) {
        if (holder.compareAndSet(connection, null)) {
            LOG.warnf("This instance is no longer the leader for %s: its connection is gone", name);
        }
    }
}
