package live.frontrow.stream.signal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.mediamtx.Protocol;

/** Samples in the database. */
@ApplicationScoped
class SignalBook {

    private static final String SENDERS = """
            select p.show_id, p.origin, p.connection_id, c.protocol, c.ingest_id
            from publication p join ingest_connection c on c.id = p.connection_id where p.closed_at is null""";

    private static final String PUBLISHING = """
            select c.protocol, k.label, c.address, c.accepted_at
            from publication p join ingest_connection c on c.id = p.connection_id join stream_key k on k.id = c.key_id
            where p.show_id = $1 and p.closed_at is null""";

    /** Two instances look at the same second: one row stays. */
    private static final String KEEP = """
            insert into signal_sample (show_id, at, video_codec, width, height, audio_codec, sample_rate, channels, kbps,
                frames_per_second, unevenness, missing_frames, keyframe_seconds, behind_millis)
            values ($1, date_trunc('second', $2::timestamptz), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            on conflict do nothing""";

    private static final String LAST =
            "select * from signal_sample where show_id = $1 and at > $2 order by at desc limit 300";

    private static final String NEWEST = "select show_id, at from signal_sample order by at desc limit 1";

    private static final String FORGET = "delete from signal_sample where at < $1";

    private final Pool pool;

    SignalBook(Pool pool) {
        this.pool = pool;
    }

    /** Who sends now, for any show. */
    Uni<List<Sender>> senders() {
        return pool.query(SENDERS)
                .execute()
                .map(rows -> Rows.all(
                        rows,
                        row -> new Sender(
                                row.getUUID("show_id"),
                                row.getString("origin"),
                                row.getUUID("connection_id"),
                                Protocol.valueOf(row.getString("protocol")),
                                row.getString("ingest_id"))));
    }

    /** Who sends for a show now, or null. */
    Uni<Publishing> publishing(UUID show) {
        return pool.preparedQuery(PUBLISHING)
                .execute(Tuple.of(show))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Publishing(
                                Protocol.valueOf(row.getString("protocol")),
                                row.getString("label"),
                                row.getString("address"),
                                Rows.time(row, "accepted_at"))));
    }

    /** Keeps what arrived in this second. */
    Uni<Void> keep(UUID show, Instant at, Sample sample) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.from(Arrays.asList(
                        show,
                        Rows.parameter(at),
                        sample.videoCodec(),
                        sample.width(),
                        sample.height(),
                        sample.audioCodec(),
                        sample.sampleRate(),
                        sample.channels(),
                        sample.kbps(),
                        sample.framesPerSecond(),
                        sample.unevenness(),
                        sample.missingFrames(),
                        sample.keyframeSeconds(),
                        sample.behindMillis())))
                .replaceWithVoid();
    }

    /** Samples of a show since then, newest first. */
    Uni<List<Kept>> since(UUID show, Instant then) {
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(show, Rows.parameter(then)))
                .map(rows -> Rows.all(rows, SignalBook::kept));
    }

    /** The newest second of any show, or null. */
    Uni<Newest> newest() {
        return pool.query(NEWEST)
                .execute()
                .map(rows -> Rows.first(rows, row -> new Newest(row.getUUID("show_id"), Rows.time(row, "at"))));
    }

    /** Forgets what is older than this. */
    Uni<Void> forget(Duration age, Instant now) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(Rows.parameter(now.minus(age))))
                .replaceWithVoid();
    }

    /** A connection that sends, with the label of its key. */
    record Publishing(Protocol protocol, String key, String address, Instant since) {}

    /** A second in which something arrived. */
    record Newest(UUID show, Instant at) {}

    /** A sample and its second. */
    record Kept(Instant at, Sample sample) {}

    private static Kept kept(Row row) {
        return new Kept(
                Rows.time(row, "at"),
                new Sample(
                        row.getString("video_codec"),
                        row.getInteger("width"),
                        row.getInteger("height"),
                        row.getString("audio_codec"),
                        row.getInteger("sample_rate"),
                        row.getInteger("channels"),
                        row.getInteger("kbps"),
                        row.getFloat("frames_per_second"),
                        row.getFloat("unevenness"),
                        row.getInteger("missing_frames"),
                        row.getFloat("keyframe_seconds"),
                        row.getInteger("behind_millis")));
    }
}
