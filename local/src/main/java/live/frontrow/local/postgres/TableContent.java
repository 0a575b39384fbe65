package live.frontrow.local.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import live.frontrow.local.process.ComponentException;

/**
 * What a table holds, so that two can be compared.
 *
 * @param rows how many
 * @param digest of all of them, in whatever order: the sum of 60 bits of each one's MD5
 */
public record TableContent(long rows, String digest) {

    private static final Duration LONG = Duration.ofMinutes(30);

    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1""";

    private static final String CONTENT = """
            select count(*), coalesce(sum(('x' || substr(md5(content::text), 1, 15))::bit(60)::bigint::numeric), 0)::text
            from %s content""";

    /** Of all tables of our database, by {@code schema.table}. */
    public static Map<String, TableContent> of(Postgres server) {
        Map<String, TableContent> contents = new TreeMap<>();
        try (Connection connection = server.read(LONG);
                Statement names = connection.createStatement();
                ResultSet tables = names.executeQuery(TABLES)) {
            while (tables.next()) {
                contents.put(tables.getString(1), of(connection, tables.getString(1)));
            }
            return contents;
        } catch (SQLException e) {
            throw new ComponentException("postgres: its tables could not be read: " + e.getMessage(), e);
        }
    }

    private static TableContent of(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CONTENT.formatted(table))) {
            row.next();
            return new TableContent(row.getLong(1), row.getString(2));
        }
    }
}
