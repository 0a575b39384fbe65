package live.frontrow.stream.wish;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalTime;
import java.util.Arrays;
import live.frontrow.common.database.Rows;

/** Wishes in the database, one a person. */
@ApplicationScoped
public class WishBook {

    private static final String WRITE = """
            insert into notice_wish
                (person, soon, live, every_show, answers, mail, quiet_from, quiet_until, time_zone, language)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (person) do update
            set soon = excluded.soon, live = excluded.live, every_show = excluded.every_show,
                answers = excluded.answers, mail = excluded.mail, quiet_from = excluded.quiet_from,
                quiet_until = excluded.quiet_until, time_zone = excluded.time_zone, language = excluded.language, made_at = now()""";

    private static final String BEGIN = """
            insert into notice_wish (person, time_zone, language) values ($1, $2, $3) on conflict do nothing""";

    /** What they wish, or null when they have not said anything. */
    public Uni<Wish> of(SqlClient db, String person) {
        return db.preparedQuery("select * from notice_wish where person = $1")
                .execute(Tuple.of(person))
                .map(rows -> Rows.first(rows, WishBook::wish));
    }

    /** Takes the place of what they wished. */
    public Uni<Void> write(SqlClient db, String person, Wish wish) {
        Quiet quiet = wish.quiet();
        return db.preparedQuery(WRITE)
                .execute(Tuple.from(Arrays.asList(
                        person,
                        wish.soon(),
                        wish.live(),
                        wish.everyShow(),
                        wish.answers(),
                        wish.mail(),
                        quiet == null ? null : LocalTime.parse(quiet.from()),
                        quiet == null ? null : LocalTime.parse(quiet.until()),
                        wish.timeZone(),
                        wish.language())))
                .replaceWithVoid();
    }

    /** Somebody has found a way to be told, and may not have said of what: what is usual. */
    public Uni<Void> begin(SqlClient db, String person, String timeZone, String language) {
        return db.preparedQuery(BEGIN)
                .execute(Tuple.of(person, timeZone, language))
                .replaceWithVoid();
    }

    /** Mail on or off; whether that was a change. */
    public Uni<Boolean> mail(SqlClient db, String person, boolean on) {
        return db.preparedQuery("update notice_wish set mail = $2 where person = $1 and mail <> $2")
                .execute(Tuple.of(person, on))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Nothing is known of this person any more. */
    public Uni<Void> forget(SqlClient db, String person) {
        return db.preparedQuery("delete from notice_wish where person = $1")
                .execute(Tuple.of(person))
                .replaceWithVoid();
    }

    /** A row with the columns of {@code notice_wish}. */
    public static Wish wish(Row row) {
        LocalTime from = row.getLocalTime("quiet_from");
        return new Wish(
                row.getBoolean("soon"),
                row.getBoolean("live"),
                row.getBoolean("every_show"),
                row.getBoolean("answers"),
                row.getBoolean("mail"),
                from == null
                        ? null
                        : new Quiet(
                                from.toString(), row.getLocalTime("quiet_until").toString()),
                row.getString("time_zone"),
                row.getString("language"));
    }
}
