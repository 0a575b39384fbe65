package live.frontrow.vod.clip;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.common.database.Rows;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.playlist.Line;

/** What everybody may watch who has a clip's address: that clip, while its creator shares clips, and nothing else of the show. */
@Singleton
class SharedClips {

    /**
     * A recording that its creator keeps to themselves shares nothing either; nor does the part of one that not all who get in may watch,
     * unless the creator has opened all of it to everybody, which holds from the show's end on.
     */
    static final String OPEN = """
            ((select open from clip_sharing) and coalesce(show.audience, '') <> 'PRIVATE'
             and (coalesce(show.audience, '') = 'PUBLIC' and show.ended_at is not null or not exists (select 1 from shown_segment
                where shown_segment.show = clip.show and number between clip.first and clip.last and locked)))""";

    private static final String SHOW =
            "select clip.show" + ClipRows.THERE + " and clip.id = $1 and clip.deleted_at is null and " + OPEN;

    private static final String OF_SEGMENT = """
            select piece.show, piece.folder from shown_segment piece
            where piece.time_window = $2 and piece.number = $3 and piece.show = (""" + SHOW + """
             and $3 between clip.first and clip.last)""";

    private static final String OF_INIT = SHOW
            + " and exists (select 1 from shown_segment where show = clip.show and init = $2"
            + " and number between clip.first and clip.last)";

    private static final String READ = "select open from clip_sharing";

    private static final String WRITE = "update clip_sharing set open = $1";

    private final Pool pool;
    private final ClipRows rows;

    SharedClips(Pool pool, ClipRows rows) {
        this.pool = pool;
        this.rows = rows;
    }

    /** Segments of a clip; none when not everybody may watch it. */
    Uni<List<Line>> lines(String clip) {
        return show(SHOW, Tuple.of(clip))
                .chain(show -> show == null ? Uni.createFrom().item(List.of()) : rows.lines(show, clip));
    }

    /** Where that segment of a clip lies in the bucket; null when there is none that everybody may watch. */
    Uni<String> ofSegment(String clip, int window, int number) {
        return pool.preparedQuery(OF_SEGMENT)
                .execute(Tuple.of(clip, window, number))
                .map(found -> Rows.first(
                        found,
                        row -> Addresses.place(
                                row.getString("show"), Addresses.segment(row.getInteger("folder"), number))));
    }

    /** Show of a clip that needs that init; null when there is none that everybody may watch. */
    Uni<String> ofInit(String clip, int number) {
        return show(OF_INIT, Tuple.of(clip, number));
    }

    /** Whether clips are shared. */
    Uni<Boolean> open() {
        return pool.query(READ).execute().map(found -> found.iterator().next().getBoolean("open"));
    }

    /** Shares them, or no longer: from now on. */
    Uni<Void> open(boolean open) {
        return pool.preparedQuery(WRITE).execute(Tuple.of(open)).replaceWithVoid();
    }

    private Uni<String> show(String query, Tuple parameters) {
        return pool.preparedQuery(query)
                .execute(parameters)
                .map(found -> Rows.first(found, row -> row.getString("show")));
    }
}
