package live.frontrow.vod.pictures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.vod.library.Lines;
import live.frontrow.vod.playlist.Line;

/** Of which recordings there are pictures. Blocks. */
@Singleton
class PictureRows {

    /** Which segments one plays, and how many of them are locked, if any: other ones are another recording. */
    private static final String OF = """
            (select min(number) || '-' || max(number) || '-' || count(*)
                    || case when bool_or(locked) then '-' || count(*) filter (where locked) else '' end
             from shown_segment where shown_segment.show = show.id)""";

    private static final String PLAYABLE = " from show join recording on recording.show = show.id"
            + " left join pictures on pictures.show = show.id"
            + " where recording.complete_at is not null and recording.deleted_at is null and not show.deleted"
            + " and show.windows_version >= show.version";

    private static final String WITHOUT =
            "select show.id" + PLAYABLE + " and " + OF + " <> coalesce(pictures.made_of, '')"
                    + " and (pictures.tried_of is distinct from " + OF
                    + " or (pictures.attempts < 3 and pictures.tried_at < now() - interval '10 minutes'))"
                    + " order by recording.complete_at desc limit 1";

    /** One of several instances gets it. */
    private static final String CLAIM = """
            insert into pictures (show, tried_of, attempts, tried_at) values ($1, $2, 1, now())
            on conflict (show) do update
            set attempts = case when pictures.tried_of = excluded.tried_of then pictures.attempts + 1 else 1 end,
                tried_of = excluded.tried_of, tried_at = now()
            where pictures.tried_of <> excluded.tried_of
               or (pictures.attempts < 3 and pictures.tried_at < now() - interval '10 minutes')
            returning show""";

    private static final String MADE = "update pictures set made_of = $2, locked = $3 where show = $1";

    private static final String THERE =
            "select show.audience, pictures.locked" + PLAYABLE + " and show.id = $1 and pictures.made_of = " + OF;

    private static final String LOCKED = "select number from shown_segment where show = $1 and locked";

    private static final String DEPENDENT = "select number from shown_segment where show = $1 and not independent";

    private final Database database;

    PictureRows(Database database) {
        this.database = database;
    }

    /** The newest complete recording that has none, unless it was tried three times; or null. */
    String next() {
        return Rows.first(database.run(WITHOUT), row -> row.getString("id"));
    }

    List<Line> lines(String show) {
        return Rows.all(database.run(Lines.SHOWN_IN_FOLDERS, show), Lines::read);
    }

    /** Numbers of segments that begin with no keyframe, because they were cut out of a longer file. */
    Set<Integer> dependent(String show) {
        return Set.copyOf(Rows.all(database.run(DEPENDENT, show), row -> row.getInteger("number")));
    }

    /** Numbers of segments that not all may watch who may watch others. */
    Set<Integer> locked(String show) {
        return Set.copyOf(Rows.all(database.run(LOCKED, show), row -> row.getInteger("number")));
    }

    /** What pictures are made of, as {@link #OF} says it. */
    static String of(List<Line> lines, Set<Integer> locked) {
        long shut =
                lines.stream().filter(line -> locked.contains(line.number())).count();
        return lines.getFirst().number() + "-" + lines.getLast().number() + "-" + lines.size()
                + (shut == 0 ? "" : "-" + shut);
    }

    boolean claim(String show, String of) {
        return database.run(CLAIM, show, of).rowCount() == 1;
    }

    void made(String show, String of, Poster poster) {
        database.run(MADE, show, of, poster == Poster.LOCKED);
    }

    /** Empty when a recording has no pictures that show it as it is; else for whom they are. */
    Optional<Audience> audience(String show) {
        return Optional.ofNullable(Rows.first(
                database.run(THERE, show), row -> new Audience(row.getString("audience"), row.getBoolean("locked"))));
    }

    /**
     * To whom a recording is open.
     *
     * @param name of an audience of the replay's own; null: of each part those to whom the show was open then
     * @param locked whether its poster shows a part that was not for all of them
     */
    record Audience(String name, boolean locked) {

        /** Whether the poster is for everybody to whom the recording is listed. */
        boolean posterIsOpen() {
            return name == null ? !locked : !name.equals(ReplayAudience.PRIVATE.name());
        }
    }
}
