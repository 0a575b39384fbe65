package live.frontrow.common.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import live.frontrow.common.person.Holding;
import org.eclipse.microprofile.config.ConfigProvider;

/** Goes through every table of the service under test, those too that nobody thought of. */
public final class WhatIsKept {

    private static final Path PAGE = Path.of("..", "docs", "operators", "personal-data.md");

    /** Goes by itself within a day, is no text, or names nobody. */
    private static final Set<String> COMMON = Set.of("outbox", "inbox", "erasure", "flyway_schema_history");

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
            where table_schema = current_schema() and table_type = 'BASE TABLE'
              and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'USER-DEFINED'))
            order by 1, 2""";

    private WhatIsKept() {}

    /** Columns, as {@code table.column}, of which a value contains one of these words, in whatever case. The outbox is not looked at. */
    public static List<String> about(String... words) {
        List<String> found = new ArrayList<>();
        for (String[] column : columns()) {
            for (String word : words) {
                String sql = "select count(*) from %s where position(lower(?) in lower(\"%s\"::text)) > 0"
                        .formatted(column[0], column[1]);
                if (!column[0].equals("outbox") && count(sql, word) > 0) {
                    found.add(column[0] + "." + column[1]);
                }
            }
        }
        return found;
    }

    /**
     * Fails when a table with text is neither among the {@code holdings} nor said to be about {@code nobody}, or when the page for
     * operators does not tell of a holding.
     */
    public static void check(String service, List<Holding> holdings, String... nobody) {
        Set<String> known = holdings.stream().map(Holding::table).collect(Collectors.toCollection(TreeSet::new));
        String page = page();
        List<String> untold = known.stream()
                .filter(table -> !page.contains("| " + service + " | `" + table + "` |"))
                .toList();
        known.addAll(COMMON);
        known.addAll(List.of(nobody));
        Set<String> unknown = columns().stream()
                .map(column -> column[0])
                .filter(table -> !known.contains(table))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!unknown.isEmpty() || !untold.isEmpty()) {
            throw new AssertionError(
                    "Neither a Holding nor about nobody: %s; not in docs/operators/personal-data.md: %s"
                            .formatted(unknown, untold));
        }
    }

    private static List<String[]> columns() {
        try (Connection connection = connection();
                ResultSet rows = connection.createStatement().executeQuery(COLUMNS)) {
            List<String[]> columns = new ArrayList<>();
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
            return columns;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String sql, String word) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, word);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(setting("jdbc.url"), setting("username"), setting("password"));
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus.datasource." + name, String.class);
    }

    private static String page() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
