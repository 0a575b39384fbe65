package live.frontrow.common.person;

import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;

/** What a service has about a person, as one JSON object: an array of rows for each table. Read some rows at a time. */
@Singleton
public class PersonExport {

    private static final int ROWS_AT_ONCE = 200;

    private final Instance<Pool> pool;

    PersonExport(Instance<Pool> pool) {
        this.pool = pool;
    }

    /** Pieces of the JSON text, in their order, for somebody who takes them one by one. */
    public Multi<String> of(List<Holding> holdings, String person) {
        Multi<String> tables = Multi.createFrom()
                .range(0, holdings.size())
                .onItem()
                .transformToMultiAndConcatenate(index -> table(index, holdings.get(index), person));
        return Multi.createBy().concatenating().streams(piece("{"), tables, piece("}"));
    }

    private Multi<String> table(int index, Holding holding, String person) {
        String head = (index == 0 ? "\n" : ",\n") + "\"" + holding.table() + "\": [";
        return Multi.createBy().concatenating().streams(piece(head), rows(holding, person), piece("]"));
    }

    private Multi<String> rows(Holding holding, String person) {
        String sql = "select to_jsonb(each)::text from (" + holding.read().replace(":person", "$1") + ") each";
        Multi<String> rows = Multi.createFrom()
                .resourceFromUni(() -> pool.get().getConnection(), connection -> rows(connection, sql, person))
                .withFinalizer(SqlConnection::close);
        // Commas are between rows.
        return rows.onItem()
                .scan(() -> "", (before, row) -> (before.isEmpty() ? "\n" : ",\n") + row)
                .skip()
                .first(1);
    }

    private static Multi<String> rows(SqlConnection connection, String sql, String person) {
        return connection
                .begin()
                .chain(begun -> connection.prepare(sql))
                .onItem()
                .transformToMulti(query ->
                        query.createStream(ROWS_AT_ONCE, Tuple.of(person)).toMulti())
                .map(row -> row.getString(0));
    }

    private static Multi<String> piece(String text) {
        return Multi.createFrom().item(text);
    }
}
