package live.frontrow.stream.ban;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.address.Network;
import live.frontrow.common.database.Rows;

/** Bans in the database, for whoever must keep to them. */
@ApplicationScoped
public class BanBook {

    /** More than anybody types, few enough for the front to compare each connection with all of them. */
    static final int MOST = 1_000;

    private static final String COLUMNS = "id, text(network) as network, reason, created_at, created_by, last_tried_at";

    private static final String ALL = "select " + COLUMNS + " from ban order by created_at desc, id";

    private static final String OF = "select " + COLUMNS + " from ban where network = $1::text::cidr";

    private static final String ADD = """
            insert into ban (id, network, reason, created_at, created_by)
            select $1, $2::text::cidr, $3, $4, $5 where (select count(*) from ban) < %d
            on conflict (network) do nothing returning id""".formatted(MOST);

    private static final String REMOVE = "delete from ban where id = $1";

    private static final String TRIED = """
            update ban set last_tried_at = greatest(last_tried_at, $2) where network >>= $1::text::inet returning id""";

    private static final String AMONG =
            "select a.literal from unnest($1::text[]) as a (literal) join ban b on b.network >>= a.literal::inet";

    private static final String CONNECTIONS = """
            select distinct c.id from ingest_connection c join ban b on b.network >>= c.address::inet
            where c.closed_at is null""";

    private final Pool pool;

    BanBook(Pool pool) {
        this.pool = pool;
    }

    /** The networks as text, in a steady order. */
    public Uni<List<String>> networks() {
        return all().map(bans -> bans.stream().map(Ban::address).sorted().toList());
    }

    /** Somebody wants to send from there: whether that is banned, which is noted with it. */
    public Uni<Boolean> tried(Network from, Instant at) {
        return pool.preparedQuery(TRIED)
                .execute(Tuple.of(from.toString(), Rows.parameter(at)))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Those of these addresses (or ranges) that lie in a banned network. */
    public Uni<Set<String>> bannedAmong(List<String> addresses) {
        return addresses.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.preparedQuery(AMONG)
                        .execute(Tuple.tuple().addArrayOfString(addresses.toArray(String[]::new)))
                        .map(rows -> Set.copyOf(Rows.all(rows, row -> row.getString("literal"))));
    }

    /** Connections not known to be gone that come from a banned network. */
    public Uni<Set<UUID>> connections() {
        return pool.query(CONNECTIONS).execute().map(rows -> Set.copyOf(Rows.all(rows, row -> row.getUUID("id"))));
    }

    Uni<List<Ban>> all() {
        return pool.query(ALL).execute().map(rows -> Rows.all(rows, BanBook::ban));
    }

    /** The ban of exactly this network. */
    Uni<Optional<Ban>> of(Network network) {
        return pool.preparedQuery(OF)
                .execute(Tuple.of(network.toString()))
                .map(rows -> Optional.ofNullable(Rows.first(rows, BanBook::ban)));
    }

    /** False when it is there already, or when there are too many. */
    Uni<Boolean> add(Ban ban) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        ban.id(), ban.address(), ban.reason(), Rows.parameter(ban.createdAt()), ban.createdBy()))
                .map(rows -> rows.rowCount() > 0);
    }

    /** False when there is none with this id. */
    Uni<Boolean> remove(UUID id) {
        return pool.preparedQuery(REMOVE).execute(Tuple.of(id)).map(rows -> rows.rowCount() > 0);
    }

    /** PostgreSQL writes the prefix of a single address too. */
    private static Ban ban(Row row) {
        return new Ban(
                row.getUUID("id"),
                Network.parse(row.getString("network")).orElseThrow().toString(),
                row.getString("reason"),
                Rows.time(row, "created_at"),
                row.getString("created_by"),
                Rows.time(row, "last_tried_at"));
    }
}
