package live.frontrow.common.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.id.Ids;
import live.frontrow.common.log.LogKeys;
import live.frontrow.common.log.RequestId;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where a service puts what it has to tell. Needs the table of {@code db/common} in the service's schema.
 *
 * <p>Order: change the aggregate's row first, then append. The row lock makes a second transaction on the same aggregate
 * wait, so that its event gets the later number.
 */
@ApplicationScoped
public class Outbox {

    /** Largest payload in bytes: far above any of our events and far below what a broker refuses (1 MiB). */
    static final int PAYLOAD_AT_MOST = 64 * 1024;

    private static final String APPEND = "select outbox_append(cast(:id as uuid), :topic, :key, :headers, :payload)";

    private static final String APPEND_ON = "select outbox_append($1, $2, $3, $4, $5)";

    private final EventCodec codec;

    Outbox(EventCodec codec) {
        this.codec = codec;
    }

    /** Writes {@code event} in the current Panache transaction; it is sent after the commit, or never. */
    public Uni<Void> append(Event event) {
        return Panache.currentTransaction()
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("Outbox.append needs a transaction"))
                .chain(() -> Panache.getSession())
                // What changed must hit the database, and take its row locks, before the event gets its number.
                .call(Mutiny.Session::flush)
                .chain(session -> session.createNativeQuery(APPEND, Object.class)
                        .setParameter("id", event.id())
                        .setParameter("topic", event.type().topic())
                        .setParameter("key", event.key())
                        .setParameter("headers", headers(event))
                        .setParameter("payload", payload(event))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Writes {@code event} in the transaction that this connection is in; it is sent after the commit, or never. */
    public Uni<Void> append(SqlConnection connection, Event event) {
        return connection
                .preparedQuery(APPEND_ON)
                .execute(Tuple.of(
                        UUID.fromString(event.id()), event.type().topic(), event.key(), headers(event), payload(event)))
                .replaceWithVoid();
    }

    /**
     * Has Kafka forget what it keeps of {@code key} in a compacted topic, in the current Panache transaction: readers pass over the
     * record, which has no value, and whoever reads from the beginning later finds nothing.
     */
    public Uni<Void> forget(EventType type, String key) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .chain(session -> session.createNativeQuery(APPEND, Object.class)
                        .setParameter("id", Ids.next())
                        .setParameter("topic", type.topic())
                        .setParameter("key", key)
                        .setParameter("headers", "{}")
                        .setParameter("payload", OutboxRow.NOTHING)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private String headers(Event event) {
        Map<String, Object> headers = new LinkedHashMap<>(codec.headers(event));
        LogKeys.request().ifPresent(id -> headers.put(RequestId.EVENT_HEADER, id));
        return new JsonObject(headers).encode();
    }

    private String payload(Event event) {
        String payload = codec.payload(event);
        int size = payload.getBytes(StandardCharsets.UTF_8).length;
        if (size > PAYLOAD_AT_MOST) {
            throw new IllegalArgumentException(event.type() + " of " + size + " bytes");
        }
        return payload;
    }
}
