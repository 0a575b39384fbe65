package live.frontrow.vod.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.catalogue.RecordingView.Download;
import live.frontrow.vod.catalogue.RecordingView.Loss;
import live.frontrow.vod.library.Deletion;
import live.frontrow.vod.problem.VodProblem;

/** Reads what there is of recordings; nothing of shows that were deleted. */
@Singleton
public class Catalogue {

    /** No show is called otherwise, and not every text can be looked for. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private static final String SELECT = """
            select show.id, show.title, show.started_at as begun, recording.complete_at, recording.deleted_at,
                   show.audience, show.tier,
                   kept.nanos, kept.bytes, kept.segments, shown.first, shown.start_nanos, shown.end_nanos,
                   recording.first_shown is not null or recording.last_shown is not null as trimmed,
                   recording.kept, due.at as due_at
            from show join recording on recording.show = show.id
            left join due_recording due on due.show = show.id
            join lateral (select max(start_nanos + nanos) as nanos,
                                 cast(sum(bytes) as bigint) as bytes, cast(count(*) as int) as segments
                          from segment where segment.show = show.id) kept on kept.segments > 0
            join lateral (select min(time) as first, min(start_nanos) as start_nanos,
                                 max(start_nanos + nanos) as end_nanos
                          from shown_segment where shown_segment.show = show.id) shown on true
            where not show.deleted and recording.purged_at is null""";

    private static final String ONE = SELECT + " and show.id = $1";

    /** As long before as somebody is told. */
    private static final String EXPIRING =
            SELECT + " and due.at < now() + interval '7 days' order by due.at, show.id limit 100";

    private static final String PAGE = SELECT + """
             and (cast($1 as timestamptz) is null or (show.started_at, show.id) < ($1, $2))
            order by show.started_at desc, show.id desc limit $3""";

    /** A file for each init, since a file has one. */
    private static final String DOWNLOADS = """
            select show, cast(sum(bytes) as bigint) as bytes, cast(sum(nanos) as bigint) as nanos
            from shown_segment where show = any($1) group by show, init order by show, init""";

    /** Newest first, and not more than anybody reads. */
    private static final String LOSSES = """
            select show, file, reason, at from loss where show = any($1) order by at desc limit 1000""";

    private static final String BYTES = "select cast(coalesce(sum(bytes), 0) as bigint) from segment";

    private final Pool pool;

    Catalogue(Pool pool) {
        this.pool = pool;
    }

    /** A recording and where it stands in the list. */
    private record Found(RecordingView view, Cursor place) {}

    Uni<RecordingPage> page(Cursor after, int limit) {
        Tuple place = after == null
                ? Tuple.of(null, "", limit + 1)
                : Tuple.of(Rows.parameter(after.startedAt()), after.show(), limit + 1);
        return pool.preparedQuery(PAGE).execute(place).chain(rows -> {
            List<Found> found = Rows.all(rows, Catalogue::read);
            List<Found> shown = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? shown.getLast().place().text() : null;
            return withDetails(shown.stream().map(Found::view).toList()).chain(items -> pool.query(BYTES)
                    .execute()
                    .map(sum ->
                            new RecordingPage(items, next, sum.iterator().next().getLong(0))));
        });
    }

    /** Those that are deleted within seven days because recordings are kept no longer, the next one first. */
    public Uni<List<RecordingView>> expiring() {
        return pool.query(EXPIRING)
                .execute()
                .chain(rows -> withDetails(Rows.all(rows, row -> read(row).view())));
    }

    /** One recording; fails with {@code not-found} when there is none. */
    public Uni<RecordingView> one(String show) {
        Uni<RecordingView> found = ID.matcher(show).matches()
                ? pool.preparedQuery(ONE)
                        .execute(Tuple.of(show))
                        .chain(rows ->
                                withDetails(Rows.all(rows, row -> read(row).view())))
                        .map(all -> all.isEmpty() ? null : all.getFirst())
                : Uni.createFrom().nullItem();
        return found.onItem().ifNull().failWith(() -> ProblemException.notFound("recording"));
    }

    /** One that is complete and nobody has deleted; fails with the problem that it is not. */
    public Uni<RecordingView> finished(String show) {
        return one(show).invoke(recording -> {
            if (recording.status() == RecordingStatus.RECORDING) {
                throw new ProblemException(VodProblem.RECORDING_RUNNING, "This can be done when the show is over.");
            }
            if (recording.deletedAt() != null) {
                throw new ProblemException(VodProblem.RECORDING_DELETED, "Restore the recording first.");
            }
        });
    }

    private Uni<List<RecordingView>> withDetails(List<RecordingView> recordings) {
        return byShow(recordings, DOWNLOADS, Catalogue::download)
                .chain(downloads -> byShow(recordings, LOSSES, Catalogue::loss).map(losses -> recordings.stream()
                        .map(recording -> recording.with(
                                downloads.getOrDefault(recording.show(), List.of()),
                                losses.getOrDefault(recording.show(), List.of())))
                        .toList()));
    }

    /** What a query finds of each show. */
    private <T> Uni<Map<String, List<T>>> byShow(
            List<RecordingView> recordings, String query, Function<Row, T> reading) {
        String[] shows = Rows.column(recordings, RecordingView::show, String[]::new);
        return pool.preparedQuery(query)
                .execute(Tuple.of(shows))
                .map(rows -> Rows.all(rows, row -> Map.entry(row.getString("show"), reading.apply(row))).stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static Download download(Row row) {
        return new Download(
                row.getLong("bytes"), Duration.ofNanos(row.getLong("nanos")).toMillis());
    }

    private static Loss loss(Row row) {
        return new Loss(row.getString("file"), row.getString("reason"), Rows.time(row, "at"));
    }

    private static Found read(Row row) {
        String show = row.getString("id");
        Instant deletedAt = Rows.time(row, "deleted_at");
        RecordingView view = new RecordingView(
                show,
                row.getString("title"),
                Rows.time(row, "complete_at") == null ? RecordingStatus.RECORDING : RecordingStatus.COMPLETE,
                Rows.time(row, "first"),
                Duration.ofNanos(row.getLong("end_nanos") - row.getLong("start_nanos"))
                        .toMillis(),
                Duration.ofNanos(row.getLong("nanos")).toMillis(),
                trim(row),
                row.getLong("bytes"),
                row.getInteger("segments"),
                deletedAt,
                deletedAt == null ? null : deletedAt.plus(Deletion.UNDO),
                row.getBoolean("kept"),
                Rows.time(row, "due_at"),
                ReplayAccess.of(row.getString("audience"), row.getInteger("tier")),
                List.of(),
                List.of());
        return new Found(view, new Cursor(Rows.time(row, "begun"), show));
    }

    /** In whole milliseconds that lie within what is shown: whoever sends them back changes nothing. */
    private static Trim trim(Row row) {
        Duration from = Duration.ofNanos(row.getLong("start_nanos")).plusNanos(999_999);
        Duration until = Duration.ofNanos(row.getLong("end_nanos"));
        return row.getBoolean("trimmed") ? new Trim(from.toMillis(), until.toMillis()) : null;
    }
}
