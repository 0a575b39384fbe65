package live.frontrow.vod.library;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.outbox.Outbox;
import live.frontrow.vod.agent.Stored;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.timeline.Note;
import org.hibernate.reactive.mutiny.Mutiny;

/** Changes of a recording, each with what others are told of it, in the caller's transaction. */
@Singleton
class Recording {

    private static final String ADD = """
            insert into segment (show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes)
            values (:show, :number, :window, :init, :discontinuity, :independent, :start, :nanos, cast(:time as timestamptz), :bytes)
            on conflict (show, number) do nothing""";

    /** The first segment, and one that comes after the end, are told of. */
    private static final String OPEN = """
            insert into recording (show, version) values (:show, 1)
            on conflict (show) do update set version = recording.version + 1, complete_at = null
            where recording.complete_at is not null""";

    /** Two agents may find at once that a show is over: only the first is told of. */
    private static final String COMPLETE = """
            insert into recording (show, version, complete_at) values (:show, 1, now())
            on conflict (show) do update set version = recording.version + 1, complete_at = now()
            where recording.complete_at is null""";

    private static final String STATE = """
            select recording.version, recording.complete_at is not null,
                   (select cast(extract(epoch from min(time)) * 1000000 as bigint) from shown_segment where show = :show),
                   (select max(start_nanos + nanos) - min(start_nanos) from shown_segment where show = :show),
                   recording.deleted_at is not null
            from recording where show = :show""";

    private final Outbox outbox;

    Recording(Outbox outbox) {
        this.outbox = outbox;
    }

    /** A segment; the second time nothing. */
    Uni<Void> add(String show, Stored segment) {
        Note note = segment.note();
        return Panache.getSession().chain(session -> session.createNativeQuery(ADD)
                .setParameter("show", show)
                .setParameter("number", note.number())
                .setParameter("window", segment.window())
                .setParameter("init", note.after().init())
                .setParameter("discontinuity", note.discontinuity())
                .setParameter("independent", note.independent())
                .setParameter("start", note.start())
                .setParameter("nanos", note.duration())
                .setParameter("time", Rows.parameter(note.time()))
                .setParameter("bytes", segment.bytes())
                .executeUpdate()
                .chain(added -> added == 0
                        ? Uni.createFrom().item(0)
                        : session.createNativeQuery(OPEN)
                                .setParameter("show", show)
                                .executeUpdate())
                .chain(opened -> opened == 0 ? Uni.createFrom().voidItem() : tell(session, show)));
    }

    /** All of it is there. */
    Uni<Void> complete(String show) {
        return change(COMPLETE, show);
    }

    /** What a statement with the parameter {@code show} does to it; when that is nothing, nobody is told. */
    Uni<Void> change(String statement, String show) {
        return change(statement, show, Map.of());
    }

    /** The same with further parameters. */
    Uni<Void> change(String statement, String show, Map<String, Object> parameters) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement).setParameter("show", show);
            parameters.forEach(query::setParameter);
            return query.executeUpdate()
                    .chain(changed -> changed == 0 ? Uni.createFrom().voidItem() : tell(session, show));
        });
    }

    private Uni<Void> tell(Mutiny.Session session, String show) {
        return session.createNativeQuery(STATE, Object[].class)
                .setParameter("show", show)
                .getSingleResult()
                // A show of which nothing was recorded: nobody can play it.
                .chain(row -> row[2] == null
                        ? Uni.createFrom().voidItem()
                        : outbox.append(Event.now(EventType.RECORDING_READY, "/vod-service", show, state(show, row))));
    }

    private static RecordingState state(String show, Object[] row) {
        return new RecordingState(
                show,
                ((Number) row[0]).longValue(),
                (Boolean) row[1] ? RecordingStatus.COMPLETE : RecordingStatus.RECORDING,
                "/vod/" + show + "/" + Addresses.PLAYLIST,
                Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS),
                TimeUnit.NANOSECONDS.toMillis(((Number) row[3]).longValue()),
                (Boolean) row[4]);
    }
}
