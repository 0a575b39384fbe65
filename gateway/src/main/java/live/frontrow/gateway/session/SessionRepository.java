package live.frontrow.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import live.frontrow.gateway.identity.Viewer;

/** Sessions in PostgreSQL, found by the hash of their id. */
@Singleton
final class SessionRepository {

    /** Sliding without a write per request. */
    private static final Duration TOUCH = Duration.ofMinutes(1);

    private final Pool pool;
    private final SessionConfig config;

    SessionRepository(Pool pool, SessionConfig config) {
        this.pool = pool;
        this.config = config;
    }

    Future<Void> create(byte[] hash, Viewer person, byte[] refreshToken, OffsetDateTime refreshAt) {
        return pool.preparedQuery("""
                        INSERT INTO session (id_hash, person, name, username, roles, refresh_token, refresh_at)
                        VALUES ($1, $2, $3, $4, $5, $6, $7)""")
                .execute(Tuple.from(new Object[] {
                    Buffer.buffer(hash),
                    person.id(),
                    person.name(),
                    person.username(),
                    roles(person),
                    buffer(refreshToken),
                    refreshAt
                }))
                .mapEmpty();
    }

    /** The session, unless it is over. */
    Future<Optional<SessionRow>> find(byte[] hash) {
        OffsetDateTime now = now();
        return pool.preparedQuery("""
                        SELECT person, name, username, roles, refresh_at, used_at FROM session
                        WHERE id_hash = $1 AND used_at > $2 AND created_at > $3""")
                .execute(Tuple.of(Buffer.buffer(hash), now.minus(config.idle()), now.minus(config.absolute())))
                .map(rows -> first(rows).map(SessionRow::of));
    }

    /** Remembers that the session is in use, at most once a minute. */
    Future<Void> touch(byte[] hash) {
        OffsetDateTime now = now();
        return pool.preparedQuery("UPDATE session SET used_at = $2 WHERE id_hash = $1 AND used_at < $3")
                .execute(Tuple.of(Buffer.buffer(hash), now, now.minus(TOUCH)))
                .mapEmpty();
    }

    /** Takes the refresh that is due: for one gateway only, and again not before {@code pause} has passed. */
    Future<Optional<byte[]>> claimRefresh(byte[] hash, Duration pause) {
        OffsetDateTime now = now();
        return pool.preparedQuery("""
                        UPDATE session SET refresh_at = $2 WHERE id_hash = $1 AND refresh_at <= $3
                        AND refresh_token IS NOT NULL RETURNING refresh_token""")
                .execute(Tuple.of(Buffer.buffer(hash), now.plus(pause), now))
                .map(rows ->
                        first(rows).map(row -> row.getBuffer("refresh_token").getBytes()));
    }

    Future<Void> refreshed(byte[] hash, Viewer person, byte[] refreshToken, OffsetDateTime refreshAt) {
        return pool.preparedQuery("""
                        UPDATE session SET name = $2, username = $3, roles = $4,
                        refresh_token = coalesce($5, refresh_token), refresh_at = $6 WHERE id_hash = $1""")
                .execute(Tuple.of(
                        Buffer.buffer(hash),
                        person.name(),
                        person.username(),
                        roles(person),
                        buffer(refreshToken),
                        refreshAt))
                .mapEmpty();
    }

    /** Ends the session; gives its refresh token, so that the provider can be told. */
    Future<Optional<byte[]>> delete(byte[] hash) {
        return pool.preparedQuery("DELETE FROM session WHERE id_hash = $1 RETURNING refresh_token")
                .execute(Tuple.of(Buffer.buffer(hash)))
                .map(rows ->
                        first(rows).map(row -> row.getBuffer("refresh_token")).map(Buffer::getBytes));
    }

    /** Removes what is over; returns how many. */
    Future<Integer> deleteOver() {
        OffsetDateTime now = now();
        return pool.preparedQuery("DELETE FROM session WHERE used_at <= $1 OR created_at <= $2")
                .execute(Tuple.of(now.minus(config.idle()), now.minus(config.absolute())))
                .map(SqlResult::rowCount);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.size() == 0 ? Optional.empty() : Optional.of(rows.iterator().next());
    }

    private static String[] roles(Viewer person) {
        return person.roles().toArray(String[]::new);
    }

    private static Buffer buffer(byte[] bytes) {
        return bytes == null ? null : Buffer.buffer(bytes);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
