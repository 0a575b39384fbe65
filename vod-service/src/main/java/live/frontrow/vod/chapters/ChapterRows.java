package live.frontrow.vod.chapters;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;

/** Chapters in PostgreSQL; those of events are read from the index of segments, where a hole is in the wall clock. */
@Singleton
class ChapterRows {

    private static final String PLAYABLE = """
             show join recording on recording.show = show.id
            where show.id = $1 and not show.deleted and recording.deleted_at is null""";

    /** A pause that people notice; shorter ones are changes of the encoder. */
    private static final String EVENTS = """
            (select 'back-' || number as id, time as at, 'Back again' as title, 'event' as source from
                (select number, time, discontinuity,
                        lag(time + make_interval(secs => nanos / 1e9)) over (order by number) as before
                 from shown_segment where show = $1) as piece
             where discontinuity and time > before + interval '5 seconds'
             union all
             select 'question-' || question, at, title, 'question' from answer
             where show = $1 and answered and at >= (select min(time) from shown_segment where show = $1)
               and at < (select max(time + make_interval(secs => nanos / 1e9)) from shown_segment where show = $1)) as event""";

    /**
     * For everybody while the show is on and as long as its replay is not put aside ($2: also then). What was asked where not everybody
     * is let in, or that is not known, is not told to everybody; what the creator calls it is. A question's moment is where it was answered last, and there
     * is none when its answer was taken back.
     */
    private static final String LIST = """
            select coalesce(kept.id, event.id) as id,
                   case when event.source = 'question' then event.at else coalesce(kept.at, event.at) end as at,
                   coalesce(kept.title, case when event.source = 'question' and not $2
                       and coalesce(nullif(unsure, false), audience = 'MEMBERS', (select bool_or(members_only) from show_window where show = $1 and span @> event.at), members_only)
                       then 'A question' else event.title end)
                       as title,
                   coalesce(kept.source, event.source) as source
            from (select case when ended_at is not null then audience end as audience, members_only, windows_version < version as unsure from show where id = $1) as show
            cross join ((select * from chapter where show = $1) as kept full join""" + " " + EVENTS + """
             on event.id = kept.id)
            where kept.hidden is not true and (kept.source is distinct from 'question' or event.id is not null) and exists (select from""" + PLAYABLE + """
             and ($2 or show.ended_at is null or show.audience is null or show.audience in ('PUBLIC', 'MEMBERS')))
            order by at, id limit 500""";

    private static final String SPAN = """
            select min(time) as begin, max(time + make_interval(secs => nanos / 1e9)) as end,
                   (select cast(count(*) as int) from chapter where show = $1 and id <> $2 and not hidden) as others
            from shown_segment where show = $1 and exists (select from""" + PLAYABLE + ") having count(*) > 0";

    private static final String PUT = """
            insert into chapter as kept (show, id, at, title, source) values ($1, $2, $3, $4, 'studio')
            on conflict (show, id) do update set title = excluded.title, hidden = false,
                at = case when kept.source = 'studio' then excluded.at else kept.at end
            returning id, at, title, source""";

    private static final String PUT_EVENT = """
            insert into chapter (show, id, at, title, source, hidden)
            select cast($1 as text), event.id, event.at, coalesce(cast($3 as text), event.title), event.source, cast($4 as boolean) from""" + " " + EVENTS + """
             where event.id = $2
            on conflict (show, id) do update set title = coalesce($3, chapter.title), hidden = $4
            where chapter.hidden <> $4 or not $4
            returning id, at, title, source""";

    private static final String REMOVE = "delete from chapter where show = $1 and id = $2 and source = 'studio'";
    private static final String HIDE = "update chapter set hidden = true where show = $1 and id = $2 and not hidden";

    private final Pool pool;

    ChapterRows(Pool pool) {
        this.pool = pool;
    }

    /** In their order; none of what cannot be played, and of a closed replay only for whom it is not. */
    Uni<List<ChapterView>> list(String show, boolean creator) {
        return pool.preparedQuery(LIST).execute(Tuple.of(show, creator)).map(rows -> Rows.all(rows, ChapterRows::view));
    }

    /** When it was recorded, and how many chapters it has beside that one; null when there is nothing to play. */
    Uni<Span> span(String show, String id) {
        return pool.preparedQuery(SPAN)
                .execute(Tuple.of(show, id))
                .map(rows -> Rows.first(
                        rows,
                        row -> new Span(Rows.time(row, "begin"), Rows.time(row, "end"), row.getInteger("others"))));
    }

    /** One that the creator sets, or names otherwise: only those move. */
    Uni<ChapterView> put(String show, String id, NewChapter chapter) {
        return one(PUT, Tuple.of(show, id, Rows.parameter(chapter.at()), chapter.title()));
    }

    /** What an event is called, or null for as before, and whether it is hidden; null when there is no such event. */
    Uni<ChapterView> putEvent(String show, String id, String title, boolean hidden) {
        return one(PUT_EVENT, Tuple.of(show, id, title, hidden));
    }

    /** Takes away one that the creator has set, and hides one that would come again; false when there is none. */
    Uni<Boolean> remove(String show, String id) {
        return changed(REMOVE, show, id)
                .chain(removed -> removed ? Uni.createFrom().item(true) : changed(HIDE, show, id));
    }

    private Uni<ChapterView> one(String statement, Tuple parameters) {
        return pool.preparedQuery(statement).execute(parameters).map(rows -> Rows.first(rows, ChapterRows::view));
    }

    private Uni<Boolean> changed(String statement, String show, String id) {
        return pool.preparedQuery(statement).execute(Tuple.of(show, id)).map(rows -> rows.rowCount() > 0);
    }

    private static ChapterView view(Row row) {
        return new ChapterView(
                row.getString("id"), Rows.time(row, "at"), row.getString("title"), Source.of(row.getString("source")));
    }
}
