package live.frontrow.chat.moderator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import live.frontrow.common.database.Rows;
import live.frontrow.common.database.Together;

/** Moderators in the database. */
@Singleton
class ModeratorRepository {

    /** Moderators; every pod keeps them in memory. */
    static final int MOST = 1_000;

    private static final String LISTED = "select 1 from moderator where person = $1";

    /** Whoever is banned keeps no order, and is still on the list when the ban is lifted. */
    private static final String MODERATES = """
            select person from moderator
            where person = any(cast($1 as text[])) and not exists (select from ban where ban.person = moderator.person and banned)""";

    private static final String LIST = "select person, name, added_at from moderator order by lower(name), person";

    private static final String CREATOR = "select 1 from person where id = $1 and creator";

    private static final String EVERYBODY = "select person from moderator";

    /** Asked at every ticket, of everybody whom one pod has room for at one time. */
    private static final int AT_ONCE = 200;

    private static final int WAITING = 20_000;

    private final Pool pool;
    private final Together<String, Boolean> moderating;

    ModeratorRepository(Pool pool) {
        this.pool = pool;
        this.moderating = new Together<>(AT_ONCE, WAITING, this::moderate);
    }

    /** Whether {@code person} keeps order now. */
    Uni<Boolean> moderates(String person) {
        return moderating.add(person);
    }

    private Uni<List<Boolean>> moderate(List<String> people) {
        return pool.preparedQuery(MODERATES)
                .execute(Tuple.of(people.toArray(String[]::new)))
                .map(rows -> Set.copyOf(Rows.all(rows, row -> row.getString("person"))))
                .map(moderators -> people.stream().map(moderators::contains).toList());
    }

    /** Whether the creator put {@code person} on the list, banned or not. */
    Uni<Boolean> listed(String person) {
        return found(LISTED, person);
    }

    /** Whether {@code person} came in as the creator. */
    Uni<Boolean> creator(String person) {
        return found(CREATOR, person);
    }

    private Uni<Boolean> found(String query, String person) {
        return pool.preparedQuery(query).execute(Tuple.of(person)).map(rows -> rows.size() > 0);
    }

    Uni<List<ModeratorView>> list() {
        return pool.query(LIST).execute().map(rows -> Rows.all(rows, ModeratorRepository::view));
    }

    Uni<Set<String>> everybody() {
        return pool.query(EVERYBODY).execute().map(rows -> Set.copyOf(Rows.all(rows, row -> row.getString("person"))));
    }

    private static ModeratorView view(Row row) {
        return new ModeratorView(row.getString("person"), row.getString("name"), Rows.time(row, "added_at"));
    }
}
