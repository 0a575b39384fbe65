package live.frontrow.chat.deed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.people.Named;
import live.frontrow.common.database.Rows;

/** Deeds in the database; the archive writes them from the log. */
@Singleton
class DeedRepository {

    private static final String SELECT = """
            select d.*, d.before::text as settings_before, d.after::text as settings_after,
                a.name as actor_name, p.name as person_name
            from deed d left join person a on a.id = d.actor left join person p on p.id = d.person
            """;

    private static final String PAGE = SELECT + "where d.id < $1 order by d.id desc limit $2";

    private static final String ONE = SELECT + "where d.id = $1";

    /** A mute that is the newest of the person in that room and not over, a ban that is the newest word on the person. */
    private static final String UNDO = """
            update deed set undone_at = now(), undone_by = $2
            where id = $1 and undone_at is null and case kind
                when 'mute' then exists (select from mute
                    where (mute.show, mute.person, mute.topic, mute.seq) = (deed.show, deed.person, deed.topic, deed.seq)
                        and mute.until > now())
                when 'ban' then exists (select from ban where ban.person = deed.person and banned)
                    and not exists (select from deed later where later.person = deed.person
                        and later.kind in ('ban', 'unban') and (later.at, later.id) > (deed.at, deed.id))
                else true end
            returning id""";

    private static final String KEEP = "update deed set undone_at = null, undone_by = null where id = $1";

    private static final String ROOM = """
            select room.partition, setting.settings::text as settings
            from room left join setting on setting.show = room.show where room.show = $1""";

    private final Pool pool;

    DeedRepository(Pool pool) {
        this.pool = pool;
    }

    /** Up to {@code limit} deeds older than that, newest first. */
    Uni<List<DeedView>> before(long id, int limit) {
        return pool.preparedQuery(PAGE).execute(Tuple.of(id, limit)).map(rows -> Rows.all(rows, DeedRepository::view));
    }

    /** The deed, or null. */
    Uni<DeedView> deed(long id) {
        return pool.preparedQuery(ONE).execute(Tuple.of(id)).map(rows -> Rows.first(rows, DeedRepository::view));
    }

    /** Takes it as undone; false when somebody else has, or when something else holds by now. Settings are looked at afterwards. */
    Uni<Boolean> undo(long id, String actor) {
        return pool.preparedQuery(UNDO).execute(Tuple.of(id, actor)).map(rows -> rows.size() > 0);
    }

    /** Takes it as not undone after all. */
    Uni<Void> keep(long id) {
        return pool.preparedQuery(KEEP).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** Where a room is in the log, and what it allows. */
    Uni<Place> place(UUID show) {
        return pool.preparedQuery(ROOM)
                .execute(Tuple.of(show))
                .map(rows -> Rows.first(
                        rows, row -> new Place(row.getInteger("partition"), settings(row, "settings", Settings.OPEN))));
    }

    private static Settings settings(Row row, String column, Settings otherwise) {
        Settings settings = LogJson.read(row.getString(column), Settings.class);
        return settings == null ? otherwise : settings;
    }

    private static DeedView view(Row row) {
        return new DeedView(
                row.getLong("id"),
                Rows.time(row, "at"),
                row.getUUID("show"),
                row.getString("kind"),
                Named.of(row.getString("actor"), row.getString("actor_name")),
                Named.of(row.getString("person"), row.getString("person_name")),
                row.getUUID("message"),
                row.getString("reason"),
                Rows.time(row, "until"),
                settings(row, "settings_before", null),
                settings(row, "settings_after", null),
                Rows.time(row, "undone_at"));
    }

    /** A room's partition and settings. */
    record Place(int partition, Settings settings) {}
}
