package live.frontrow.stream.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import live.frontrow.common.picture.StoredPicture;

/** The channel's one row and its pictures. Each change is made by whoever holds the row's lock. */
@ApplicationScoped
class ChannelRepository {

    private static final String READ = """
            select c.*, (select hash from channel_picture where kind = 'LOGO') as logo,
                (select hash from channel_picture where kind = 'COVER') as cover
            from channel c""";

    private static final String WRITE = """
            update channel set name = $1, tagline = $2, accent = $3, about = $4, links = $5, time_zone = $6,
                language = $7, version = version + 1""";

    private static final String PUT = """
            insert into channel_picture (kind, hash, media_type, bytes) values ($1, $2, $3, $4)
            on conflict (kind) do update
            set hash = excluded.hash, media_type = excluded.media_type, bytes = excluded.bytes""";

    Uni<Channel> read(SqlClient db) {
        return db.query(READ).execute().map(rows -> channel(rows.iterator().next()));
    }

    Uni<Channel> locked(SqlClient db) {
        return db.query(READ + " for update of c")
                .execute()
                .map(rows -> channel(rows.iterator().next()));
    }

    Uni<Channel> write(SqlClient db, ChannelSettings settings) {
        JsonArray links = new JsonArray();
        settings.links()
                .forEach(link ->
                        links.add(new JsonObject().put("label", link.label()).put("url", link.url())));
        List<Object> values = List.of(
                settings.name(),
                settings.tagline(),
                settings.accent(),
                settings.about(),
                links,
                settings.timeZone(),
                settings.language());
        return db.preparedQuery(WRITE).execute(Tuple.from(values)).chain(() -> read(db));
    }

    Uni<StoredPicture> picture(SqlClient db, Picture picture) {
        return db.preparedQuery("select hash, media_type, bytes from channel_picture where kind = $1")
                .execute(Tuple.of(picture.name()))
                .map(ChannelRepository::picture);
    }

    Uni<Channel> put(SqlClient db, Picture picture, StoredPicture file) {
        return db.preparedQuery(PUT)
                .execute(Tuple.of(picture.name(), file.hash(), file.mediaType(), Buffer.buffer(file.bytes())))
                .chain(() -> changed(db));
    }

    Uni<Channel> remove(SqlClient db, Picture picture) {
        return db.preparedQuery("delete from channel_picture where kind = $1")
                .execute(Tuple.of(picture.name()))
                .chain(() -> changed(db));
    }

    private Uni<Channel> changed(SqlClient db) {
        return db.query("update channel set version = version + 1").execute().chain(() -> read(db));
    }

    private static StoredPicture picture(RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        if (!found.hasNext()) {
            return null;
        }
        Row row = found.next();
        return new StoredPicture(
                row.getString("hash"),
                row.getString("media_type"),
                row.getBuffer("bytes").getBytes());
    }

    private static Channel channel(Row row) {
        List<ChannelLink> links = row.getJsonArray("links").stream()
                .map(JsonObject.class::cast)
                .map(link -> new ChannelLink(link.getString("label"), link.getString("url")))
                .toList();
        ChannelSettings settings = new ChannelSettings(
                row.getString("name"),
                row.getString("tagline"),
                row.getString("accent"),
                row.getString("about"),
                links,
                row.getString("time_zone"),
                row.getString("language"));
        return new Channel(settings, row.getString("logo"), row.getString("cover"), row.getLong("version"));
    }
}
