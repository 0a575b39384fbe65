package live.frontrow.vod.library;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.agent.Library;
import live.frontrow.vod.agent.Stored;
import live.frontrow.vod.playlist.Line;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Note;
import org.jboss.logging.Logger;

/** The library in PostgreSQL. Blocks; for the agent's thread. */
@Singleton
public class DatabaseLibrary implements Library {

    private static final Logger LOG = Logger.getLogger(DatabaseLibrary.class);

    /**
     * Of the shows of a path, the first one that was not over when the file began. A file may be older than its show's start, which is
     * told when stream-service has seen the picture; it does not take longer than a minute.
     */
    private static final String ASSIGN = """
            insert into run (stream, show)
            select cast($1 as uuid), show.id
            from show join show_path on show_path.show = show.id
            where show_path.path = $2
              and show.started_at - interval '1 minute' <= $3
              and (show.ended_at is null or show.ended_at > $3)
            order by show.started_at
            limit 1
            on conflict do nothing""";

    private static final String ASSIGNED = "select show from run where stream = $1";

    private static final String KNOWN = "select coalesce(max(number) + 1, 0) from segment where show = $1";

    /** As the view of segments has it. */
    private static final String WINDOW = """
            select number from show_window
            where show = $1 and span && tstzrange($2, cast($2 as timestamptz) + greatest($3 / 1000, 1) * interval '1 microsecond')
            order by strictness desc, number desc limit 1""";

    private static final String CAPTIONS = """
            insert into caption (show, language, cues, bytes) values ($1, $2, $3, $4) on conflict do nothing""";

    private static final String LOST = """
            insert into loss (path, file, reason, show) values ($1, $2, $3, $4) on conflict do nothing""";

    /** A moment after the end, since MediaMTX closes its file when the publisher has gone. */
    private static final String ENDING = """
            select show.id from show left join recording on recording.show = show.id
            where show.ended_at < now() - interval '500 milliseconds' and recording.complete_at is null
              and not show.deleted
            order by show.ended_at""";

    private final Database database;
    private final Recording recording;
    private final ClaimRows claims;

    DatabaseLibrary(Database database, Recording recording, ClaimRows claims) {
        this.database = database;
        this.recording = recording;
        this.claims = claims;
    }

    @Override
    public Optional<String> show(String path, Mark mark) {
        Optional<String> show = assigned(mark);
        if (show.isEmpty()) {
            database.run(ASSIGN, mark.stream(), path, Rows.parameter(mark.time()));
            show = assigned(mark);
        }
        return show;
    }

    @Override
    public OptionalLong claim(String show, String agent, Duration life) {
        return claims.claim(show, agent, life);
    }

    @Override
    public OptionalLong claimAlone(String show, String agent, Duration life) {
        return claims.claimAlone(show, agent, life);
    }

    @Override
    public void release(String show, String agent) {
        claims.release(show, agent);
    }

    @Override
    public void releaseAllBut(Collection<String> shows, String agent) {
        claims.releaseAllBut(shows, agent);
    }

    @Override
    public int known(String show) {
        return Rows.first(database.run(KNOWN, show), row -> row.getInteger(0));
    }

    @Override
    public int window(String show, Note note) {
        Integer window = Rows.first(
                database.run(WINDOW, show, Rows.parameter(note.time()), note.duration()), row -> row.getInteger(0));
        return window == null ? 1 : window;
    }

    @Override
    public void add(String show, Stored segment) {
        Note note = segment.note();
        database.transaction(() -> recording.add(show, segment));
        if (!note.independent()) {
            LOG.warnf(
                    "Segment %d of show %s begins without a keyframe: the encoder's keyframes are too far apart",
                    note.number(), show);
        }
    }

    @Override
    public void captions(String show, String language, int cues, long bytes) {
        database.run(CAPTIONS, show, language, cues, bytes);
    }

    @Override
    public void lost(String show, String path, String file, String reason) {
        LOG.warnf("Recorded file %s of %s was set aside: %s", file, path, reason);
        database.run(LOST, path, file, reason, show);
    }

    @Override
    public List<String> ending() {
        return Rows.all(database.run(ENDING), row -> row.getString("id"));
    }

    @Override
    public List<Line> lines(String show) {
        return Rows.all(database.run(Lines.OF_SHOW, show), Lines::read);
    }

    @Override
    public void complete(String show) {
        database.transaction(() -> recording.complete(show));
    }

    private Optional<String> assigned(Mark mark) {
        return Optional.ofNullable(Rows.first(database.run(ASSIGNED, mark.stream()), row -> row.getString("show")));
    }
}
