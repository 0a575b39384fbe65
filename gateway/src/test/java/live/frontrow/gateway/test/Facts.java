package live.frontrow.gateway.test;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.producer.Producer;

/** Writes to Kafka what the other services would. */
@Singleton
public class Facts {

    private final EventCodec codec;
    private final Producer<String, byte[]> producer;

    Facts(KafkaClients kafka, EventCodec codec) {
        this.codec = codec;
        this.producer = kafka.producer("facts");
    }

    /** A show on air at the fake MediaMTX, in {@code publication}. */
    public void live(String id, long version, int publication) {
        show(EventType.STREAM_LIVE, id, version, StreamStatus.LIVE, publication);
    }

    /** A show in another condition. */
    public void show(EventType type, String id, long version, StreamStatus status, int publication) {
        boolean deleted = type == EventType.STREAM_UPDATED && status == StreamStatus.ENDED;
        Instant end = status == StreamStatus.ENDED ? Instant.now() : null;
        String origin = Neighbours.origin().url() + "/live/" + id;
        StreamState state = new StreamState(
                id,
                version,
                "Title " + version,
                "",
                status,
                false,
                null,
                Instant.now(),
                null,
                null,
                end,
                null,
                publication,
                origin,
                deleted);
        send(type, id, state);
    }

    /** A planned show that the creator called off. */
    public void cancelled(String id, long version, Instant at) {
        StreamState state = new StreamState(
                id,
                version,
                "Off",
                "",
                StreamStatus.SCHEDULED,
                false,
                null,
                null,
                null,
                null,
                null,
                at,
                0,
                null,
                false);
        send(EventType.STREAM_UPDATED, id, state);
    }

    /** A change of rights. */
    public void revoke(PlaybackRevoked.Kind kind, String subject, long rightsVersion) {
        send(EventType.PLAYBACK_REVOKED, subject, new PlaybackRevoked(kind, subject, rightsVersion, Instant.now()));
    }

    private void send(EventType type, String key, Record data) {
        try {
            producer.send(codec.encode(new Event(Ids.next(), type, "/test", key, Instant.now(), data)))
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
