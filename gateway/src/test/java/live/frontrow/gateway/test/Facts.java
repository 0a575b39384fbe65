package live.frontrow.gateway.test;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.event.Replay;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.event.ViewerSession;
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
        send(type, id, state(type, id, version, status, publication, null));
    }

    /** The same, for members only or again for everybody. */
    public void live(String id, long version, int publication, boolean membersOnly) {
        EventType type = EventType.STREAM_UPDATED;
        send(type, id, state(type, id, version, StreamStatus.LIVE, publication, null, membersOnly));
    }

    /** A show that is over, of which there is a recording. */
    public void recorded(String id, long version, Replay replay) {
        StreamState over = state(EventType.STREAM_ENDED, id, version, StreamStatus.ENDED, 1, null);
        send(
                EventType.STREAM_ENDED,
                id,
                new StreamState(
                        id,
                        version,
                        over.title(),
                        over.description(),
                        over.status(),
                        over.membersOnly(),
                        null,
                        null,
                        over.scheduledAt(),
                        over.startedAt(),
                        null,
                        null,
                        over.endedAt(),
                        null,
                        over.publication(),
                        null,
                        replay,
                        null,
                        null,
                        false));
    }

    /** A show whose publisher dropped off, and which waits. */
    public void interrupted(String id, long version, Instant graceUntil) {
        EventType type = EventType.STREAM_UPDATED;
        send(type, id, state(type, id, version, StreamStatus.INTERRUPTED, 1, graceUntil));
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

    /** A planned show for members of this tier, which will be for others. */
    public void closing(String id, long version, Integer tier, AccessChange change) {
        StreamState state = new StreamState(
                id,
                version,
                "Closing",
                "",
                StreamStatus.SCHEDULED,
                true,
                tier,
                change,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null,
                false);
        send(EventType.STREAM_UPDATED, id, state);
    }

    /** A change of rights. */
    public void revoke(PlaybackRevoked.Kind kind, String subject, long rightsVersion) {
        send(EventType.PLAYBACK_REVOKED, subject, new PlaybackRevoked(kind, subject, rightsVersion, Instant.now()));
    }

    /** What another gateway has seen of a viewing session within the last seconds. */
    public void watched(String session, String show, String viewer) {
        Instant now = Instant.now();
        send(
                EventType.VIEWER_SESSIONS,
                session,
                new ViewerSession(session, show, viewer, viewer.startsWith("anon-"), now.minusSeconds(5), now));
    }

    private static StreamState state(
            EventType type, String id, long version, StreamStatus status, int publication, Instant graceUntil) {
        return state(type, id, version, status, publication, graceUntil, false);
    }

    private static StreamState state(
            EventType type,
            String id,
            long version,
            StreamStatus status,
            int publication,
            Instant graceUntil,
            boolean membersOnly) {
        return new StreamState(
                id,
                version,
                "Title " + version,
                "",
                status,
                membersOnly,
                null,
                Instant.now(),
                graceUntil == null ? null : Instant.now(),
                graceUntil,
                status == StreamStatus.ENDED ? Instant.now() : null,
                null,
                publication,
                Neighbours.origin().url() + "/live/" + id,
                type == EventType.STREAM_UPDATED && status == StreamStatus.ENDED);
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
