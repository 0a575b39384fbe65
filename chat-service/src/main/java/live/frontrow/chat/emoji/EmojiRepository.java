package live.frontrow.chat.emoji;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import live.frontrow.common.database.Rows;
import live.frontrow.common.picture.StoredPicture;

/** The emoji in the database. Whoever changes them holds the row with their version, which grows with each change. */
@Singleton
class EmojiRepository {

    /** What a picker can show, and what every page of a room keeps. */
    static final int MOST = 100;

    private static final String NEWER = """
            select version, name, hash from emoji_list left join emoji on true
            where version > $1 order by name""";

    private static final String CHANGES = "update emoji_list set version = version + 1";

    private static final String PUT = """
            insert into emoji (name, hash, bytes) select $1, $2, $3
            where exists (select from emoji where name = $1) or (select count(*) from emoji) < $4
            on conflict (name) do update set hash = excluded.hash, bytes = excluded.bytes
            returning name, hash""";

    /** Never over another one. */
    private static final String RENAME = """
            update emoji set name = $2
            where name = $1 and ($1 = $2 or not exists (select from emoji where name = $2))
            returning name, hash""";

    private final Pool pool;

    EmojiRepository(Pool pool) {
        this.pool = pool;
    }

    /** All of them, if they are newer than {@code version}; else null. */
    Uni<EmojiList> newerThan(long version) {
        return pool.preparedQuery(NEWER).execute(Tuple.of(version)).map(EmojiRepository::list);
    }

    /** Null when there are {@link #MOST} others. */
    Uni<EmojiView> put(String name, StoredPicture picture) {
        return pool.withTransaction(db -> changes(db)
                .chain(() -> db.preparedQuery(PUT)
                        .execute(Tuple.of(name, picture.hash(), Buffer.buffer(picture.bytes()), MOST)))
                .map(rows -> Rows.first(rows, EmojiRepository::view)));
    }

    /** Whether there is one of this name. */
    Uni<Boolean> has(String name) {
        return pool.preparedQuery("select 1 from emoji where name = $1")
                .execute(Tuple.of(name))
                .map(rows -> rows.size() > 0);
    }

    /** Null when there is none of that name. */
    Uni<EmojiView> rename(String name, String other) {
        return pool.withTransaction(db -> changes(db)
                .chain(() -> db.preparedQuery(RENAME).execute(Tuple.of(name, other)))
                .map(rows -> Rows.first(rows, EmojiRepository::view)));
    }

    Uni<Void> remove(String name) {
        return pool.withTransaction(db -> changes(db).chain(() -> db.preparedQuery("delete from emoji where name = $1")
                        .execute(Tuple.of(name))))
                .replaceWithVoid();
    }

    /** The PNG with this hash, or null. */
    Uni<byte[]> picture(String hash) {
        return pool.preparedQuery("select bytes from emoji where hash = $1 limit 1")
                .execute(Tuple.of(hash))
                .map(rows -> Rows.first(rows, row -> row.getBuffer("bytes").getBytes()));
    }

    private static Uni<RowSet<Row>> changes(SqlClient db) {
        return db.query(CHANGES).execute();
    }

    private static EmojiList list(RowSet<Row> rows) {
        List<EmojiView> items = Rows.all(rows, row -> row.getString("name") == null ? null : view(row)).stream()
                .filter(Objects::nonNull)
                .toList();
        return Rows.first(rows, row -> new EmojiList(row.getLong("version"), items));
    }

    private static EmojiView view(Row row) {
        return EmojiView.of(row.getString("name"), row.getString("hash"));
    }
}
