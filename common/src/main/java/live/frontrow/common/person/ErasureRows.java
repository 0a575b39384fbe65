package live.frontrow.common.person;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import live.frontrow.common.database.Rows;
import live.frontrow.common.event.PersonErased;

/** The table {@code erasure}. What says nothing else belongs to the current Panache transaction. */
@Singleton
class ErasureRows {

    /** Requests that were in hand when it was heard of have made something until then, and no later. */
    private static final String MADE_UNTIL = "now() + interval '10 seconds'";

    private static final String AGAIN_AT = "now() + make_interval(secs => cast(:after as double precision))";

    private static final String BEGIN = """
            insert into erasure (id, person, asked_at, again_at, made_until, trace)
            values (cast(:id as uuid), :person, :asked, %s, %s, sha256(convert_to(:person, 'UTF8')))
            on conflict (id) do nothing""";

    /** Comes a second time although Kafka never brings it: an instance of before may have taken the event. */
    private static final String BEGIN_HERE = BEGIN.formatted("now() + interval '1 day'", MADE_UNTIL);

    private static final String BEGIN_HEARD = BEGIN.formatted(AGAIN_AT, MADE_UNTIL);

    private static final String HEARD = """
            update erasure set again_at = %s, made_until = %s
            where id = cast(:id as uuid) and person is not null and attempts = 0""".formatted(AGAIN_AT, MADE_UNTIL);

    /** For half a minute and more: whatever becomes of it, it is due again unless it comes to its end. */
    private static final String CLAIM = """
            update erasure set attempts = attempts + 1,
                again_at = now() + least(interval '30 seconds' * 2 ^ least(attempts, 7), interval '1 hour')
            where id = (select id from erasure where again_at <= now() order by again_at limit 1 for update skip locked)
            returning id::text as id, person, made_until""";

    private static final String END = "update erasure set person = null, again_at = null where id = cast(:id as uuid)";

    /** Kafka keeps what was said for seven days. */
    private static final String FORGET =
            "update erasure set trace = null where trace is not null and person is null and made_until < now() - interval '8 days'";

    private static final String FAILING = """
            select count(*) from erasure where again_at is not null
            and (attempts > 1 or attempts = 0 and asked_at < now() - interval '15 minutes')""";

    private final Instance<Pool> pool;

    ErasureRows(Instance<Pool> pool) {
        this.pool = pool;
    }

    /** Whether it begins; the second time does not come before {@link #heard}. */
    Uni<Boolean> begin(PersonErased erased) {
        return change(
                BEGIN_HERE,
                Map.of("id", erased.erasure(), "person", erased.person(), "asked", Rows.parameter(erased.at())));
    }

    /** Whether it begins; the second time comes after a while. */
    Uni<Boolean> begin(PersonErased erased, Duration after) {
        return change(
                BEGIN_HEARD,
                Map.of(
                        "id",
                        erased.erasure(),
                        "person",
                        erased.person(),
                        "asked",
                        Rows.parameter(erased.at()),
                        "after",
                        seconds(after)));
    }

    /** One that was begun here comes a second time after a while, unless that was said before. */
    Uni<Void> heard(String erasure, Duration after) {
        return change(HEARD, Map.of("id", erasure, "after", seconds(after))).replaceWithVoid();
    }

    Uni<Void> end(String erasure) {
        return change(END, Map.of("id", erasure)).replaceWithVoid();
    }

    /** Takes the next one whose time has come, in a transaction of its own; null when there is none. */
    Uni<Due> claim() {
        return pool.get()
                .query(CLAIM)
                .execute()
                .map(rows -> Rows.first(
                        rows,
                        row -> new Due(row.getString("id"), row.getString("person"), Rows.time(row, "made_until"))));
    }

    /** Forgets old traces; how many have failed and are not done, in a transaction of its own. */
    Uni<Long> failing() {
        return pool.get()
                .query(FORGET)
                .execute()
                .chain(() -> pool.get().query(FAILING).execute())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<Boolean> change(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .map(changed -> changed == 1);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    /**
     * An erasure whose second time has come.
     *
     * @param until what was made until then is meant
     */
    record Due(String id, String person, Instant until) {}
}
