package live.frontrow.bench.membership;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import live.frontrow.e2e.installation.Installation;

/** What stands in the services' tables. */
final class Tables {

    private static final String MEMBERSHIP = "membership";

    private static final String MEMBERS = """
            select person, case when active then coalesce(price.stripe_id, 'given') else '' end
            from member left join price on price.id = member.price""";

    private static final String WATCHERS = "select person, case when active then 'in' else '' end from member";

    private final Installation installation;

    Tables(Installation installation) {
        this.installation = installation;
    }

    /** Stripe's price that each person has, or nothing, as membership-service says. */
    Map<String, String> members() {
        return pairs(MEMBERSHIP, MEMBERS);
    }

    /** Whether each person may see what is for members, or nothing, as stream-service has taken it in. */
    Map<String, String> watchers() {
        return pairs("stream", WATCHERS);
    }

    /** Customers of whom Stripe has to be asked. */
    long due() {
        return count("select count(*) from due");
    }

    long deadLetters() {
        return count("select count(*) from dead_letter");
    }

    /** How many of these events were taken for Stripe's. */
    long taken(Collection<String> events) {
        return count("select count(*) from stripe_event where id = any (?)", events.toArray(String[]::new));
    }

    private long count(String sql, String... list) {
        try (Connection connection = connect(MEMBERSHIP);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                statement.setArray(1, connection.createArrayOf("text", list));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> pairs(String schema, String sql) {
        Map<String, String> pairs = new HashMap<>();
        try (Connection connection = connect(schema);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
            return pairs;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + installation.port("postgres") + "/frontrow",
                schema,
                installation.secret("database-" + schema));
    }
}
