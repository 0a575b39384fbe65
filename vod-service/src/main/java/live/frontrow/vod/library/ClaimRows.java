package live.frontrow.vod.library;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.database.Database;
import live.frontrow.common.database.Rows;

/**
 * Which agents have files of a show, one behind the other. The show's row is locked meanwhile, so that of two who come at once one is the
 * first. Times are those of PostgreSQL alone. Blocks; for the agent's thread.
 */
@Singleton
class ClaimRows {

    /** Leaves those alone who only refer to the show. */
    private static final String LOCK = "select id from show where id = $1 for no key update";

    private static final String PASS_OVER = "delete from claim where show = $1 and until < clock_timestamp()";

    private static final String CLAIM = """
            insert into claim (show, agent, until) values ($1, $2, clock_timestamp() + make_interval(secs => $3))
            on conflict (show, agent) do update set until = excluded.until""";

    private static final String OTHERS = "select agent from claim where show = $1 and agent <> $2";

    /** Mine, when it is the first. */
    private static final String PLACE = """
            select place from claim where show = $1 and agent = $2
            and place = (select min(place) from claim where show = $1)""";

    private static final String RELEASE = "delete from claim where show = $1 and agent = $2";

    private static final String RELEASE_ALL_BUT = "delete from claim where agent = $1 and show <> all ($2)";

    private final Database database;

    ClaimRows(Database database) {
        this.database = database;
    }

    OptionalLong claim(String show, String agent, Duration life) {
        return database.together(
                connection -> locked(connection, show).chain(() -> place(connection, show, agent, life)));
    }

    OptionalLong claimAlone(String show, String agent, Duration life) {
        return database.together(connection -> locked(connection, show)
                .chain(() -> connection.preparedQuery(OTHERS).execute(Database.tuple(show, agent)))
                .chain(others -> others.size() == 0
                        ? place(connection, show, agent, life)
                        : Uni.createFrom().item(OptionalLong.empty())));
    }

    void release(String show, String agent) {
        database.run(RELEASE, show, agent);
    }

    void releaseAllBut(Collection<String> shows, String agent) {
        database.run(RELEASE_ALL_BUT, agent, shows.toArray(String[]::new));
    }

    private static Uni<Void> locked(SqlConnection connection, String show) {
        return connection
                .preparedQuery(LOCK)
                .execute(Database.tuple(show))
                .chain(() -> connection.preparedQuery(PASS_OVER).execute(Database.tuple(show)))
                .replaceWithVoid();
    }

    private static Uni<OptionalLong> place(SqlConnection connection, String show, String agent, Duration life) {
        double seconds = life.toMillis() / (double) TimeUnit.SECONDS.toMillis(1);
        return connection
                .preparedQuery(CLAIM)
                .execute(Database.tuple(show, agent, seconds))
                .chain(() -> connection.preparedQuery(PLACE).execute(Database.tuple(show, agent)))
                .map(rows -> Rows.all(rows, row -> row.getLong("place")).stream()
                        .mapToLong(Long::longValue)
                        .findFirst());
    }
}
