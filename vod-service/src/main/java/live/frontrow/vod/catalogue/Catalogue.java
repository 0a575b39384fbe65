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
import java.util.stream.Collectors;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.vod.catalogue.RecordingView.Loss;
import live.frontrow.vod.library.Deletion;

/** Reads what there is of recordings; nothing of shows that were deleted. */
@Singleton
class Catalogue {

    private static final String SELECT = """
            select show.id, show.title, show.started_at as begun, recording.complete_at, recording.deleted_at,
                   show.audience, show.tier,
                   kept.first, kept.nanos, kept.bytes, kept.segments
            from show join recording on recording.show = show.id
            join lateral (select min(time) as first, max(start_nanos + nanos) as nanos,
                                 cast(sum(bytes) as bigint) as bytes, cast(count(*) as int) as segments
                          from segment where segment.show = show.id) kept on kept.segments > 0
            where not show.deleted and recording.purged_at is null""";

    private static final String ONE = SELECT + " and show.id = $1";

    private static final String PAGE = SELECT + """
             and (cast($1 as timestamptz) is null or (show.started_at, show.id) < ($1, $2))
            order by show.started_at desc, show.id desc limit $3""";

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
            return withLosses(shown.stream().map(Found::view).toList()).chain(items -> pool.query(BYTES)
                    .execute()
                    .map(sum ->
                            new RecordingPage(items, next, sum.iterator().next().getLong(0))));
        });
    }

    /** One recording, or null. */
    Uni<RecordingView> one(String show) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(show))
                .chain(rows -> withLosses(Rows.all(rows, row -> read(row).view())))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private Uni<List<RecordingView>> withLosses(List<RecordingView> recordings) {
        String[] shows = recordings.stream().map(RecordingView::show).toArray(String[]::new);
        return pool.preparedQuery(LOSSES).execute(Tuple.of(shows)).map(rows -> {
            Map<String, List<Loss>> losses = Rows.all(
                            rows,
                            row -> Map.entry(
                                    row.getString("show"),
                                    new Loss(row.getString("file"), row.getString("reason"), Rows.time(row, "at"))))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            return recordings.stream()
                    .map(recording -> recording.with(losses.getOrDefault(recording.show(), List.of())))
                    .toList();
        });
    }

    private static Found read(Row row) {
        String show = row.getString("id");
        Instant deletedAt = Rows.time(row, "deleted_at");
        RecordingView view = new RecordingView(
                show,
                row.getString("title"),
                Rows.time(row, "complete_at") == null ? RecordingStatus.RECORDING : RecordingStatus.COMPLETE,
                Rows.time(row, "first"),
                Duration.ofNanos(row.getLong("nanos")).toMillis(),
                row.getLong("bytes"),
                row.getInteger("segments"),
                deletedAt,
                deletedAt == null ? null : deletedAt.plus(Deletion.UNDO),
                ReplayAccess.of(row.getString("audience"), row.getInteger("tier")),
                List.of());
        return new Found(view, new Cursor(Rows.time(row, "begun"), show));
    }
}
