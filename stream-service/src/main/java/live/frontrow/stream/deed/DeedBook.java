package live.frontrow.stream.deed;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlResult;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.DeedDone;

/** Deeds in the database. */
@Singleton
class DeedBook {

    private static final String KEEP = """
            insert into deed (id, at, service, kind, what, actor, name, about)
            values (cast(:id as uuid), :at, :service, :kind, :what, :actor, :name, cast(cast(:about as text) as jsonb)) on conflict (id) do nothing""";

    /** Whom and which show it was done to, as they are called now. */
    private static final String LIST = """
            select deed.id, at, service, kind, what, actor, deed.name, about::text as about, show.title, viewer_name.name as person
            from deed
                left join show on show.id::text = coalesce(about ->> 'show', about ->> 'id')
                left join viewer_name on viewer = about ->> 'person'
            where ($1::text is null or actor = $1) and ($2::text is null or kind = $2)
                and ($3::timestamptz is null or (at, deed.id) < ($3, $4))
            order by at desc, deed.id desc limit $5""";

    private static final String ACTORS = """
            select distinct on (actor) actor, name from deed order by actor, at desc limit 100""";

    private static final String KINDS =
            "select distinct on (kind) kind, what from deed order by kind, at desc limit 200";

    private static final String FORGET = """
            delete from deed where id in (select id from deed where at < now() - make_interval(secs => $1) order by at limit 5000)""";

    private final Pool pool;

    DeedBook(Pool pool) {
        this.pool = pool;
    }

    /** Writes one down in the current Panache transaction; once. */
    Uni<Void> keep(DeedDone deed) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KEEP)
                        .setParameter("id", deed.deed())
                        .setParameter("at", Rows.parameter(deed.at()))
                        .setParameter("service", deed.service())
                        .setParameter("kind", deed.kind())
                        .setParameter("what", deed.what())
                        .setParameter("actor", deed.actor())
                        .setParameter("name", deed.name())
                        .setParameter("about", new JsonObject(Map.copyOf(deed.about())).encode())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The newest before that place, newest first; null for whatever does not matter. */
    Uni<List<DeedView>> list(String actor, String kind, Instant at, UUID id, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Database.tuple(actor, kind, at == null ? null : Rows.parameter(at), id, limit))
                .map(rows -> Rows.all(rows, DeedBook::view));
    }

    /** Who did something, and what was done: id or name of the operation, and words. */
    Uni<List<Choice>> actors() {
        return pool.query(ACTORS).execute().map(rows -> Rows.all(rows, DeedBook::filter));
    }

    /** The same of what was done. */
    Uni<List<Choice>> kinds() {
        return pool.query(KINDS).execute().map(rows -> Rows.all(rows, DeedBook::filter));
    }

    /** Deletes some of those that are older. */
    Uni<Integer> forget(long seconds) {
        return pool.preparedQuery(FORGET)
                .execute(Database.tuple((double) seconds))
                .map(SqlResult::rowCount);
    }

    private static Choice filter(Row row) {
        return new Choice(row.getString(0), row.getString(1));
    }

    private static DeedView view(Row row) {
        Map<String, String> about = new JsonObject(row.getString("about"))
                .stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()
                        .toString()));
        return new DeedView(
                row.getUUID("id"),
                Rows.time(row, "at"),
                row.getString("service"),
                row.getString("kind"),
                row.getString("what"),
                new Choice(row.getString("actor"), row.getString("name")),
                about,
                row.getString("title"),
                row.getString("person"));
    }
}
