package live.frontrow.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {

    @TempDir
    static Path folder;

    private static Postgres postgres;

    @BeforeAll
    static void start() {
        postgres = Postgres.start(folder, Ports.free());
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void shouldGiveEachServiceItsOwnSchemaAsSearchPath() throws SQLException {
        // Given
        ServiceRole stream = postgres.service("stream");

        // When
        try (Connection connection = connect(stream);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE shows (id int)");

            // Then
            assertThat(value(statement, "SHOW search_path")).isEqualTo("stream");
            assertThat(value(statement, "SELECT schemaname FROM pg_tables WHERE tablename = 'shows'"))
                    .isEqualTo("stream");
        }
    }

    @Test
    void shouldRefuseAnotherServicesSchema() throws SQLException {
        // Given
        ServiceRole membership = postgres.service("membership");
        postgres.service("gateway");

        // When
        try (Connection connection = connect(membership);
                Statement statement = connection.createStatement()) {

            // Then
            assertThatThrownBy(() -> statement.execute("CREATE TABLE gateway.mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied for schema gateway");
        }
    }

    @Test
    void shouldRefuseAWrongPassword() {
        // Given
        ServiceRole vod = postgres.service("vod");
        ServiceRole guessed = new ServiceRole("vod", "vod", "guessed", vod.jdbcUrl(), vod.reactiveUrl());

        // When / Then
        assertThatThrownBy(() -> connect(guessed))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void shouldKeepItsDataWhenItIsKilledAndStartedAgain() throws SQLException {
        // Given
        ServiceRole chat = postgres.service("chat");
        try (Connection connection = connect(chat);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE words (word text)");
            statement.execute("INSERT INTO words VALUES ('kept')");
        }

        // When
        postgres.kill();
        postgres.start();

        // Then
        try (Connection connection = connect(chat);
                Statement statement = connection.createStatement()) {
            assertThat(value(statement, "SELECT word FROM words")).isEqualTo("kept");
        }
    }

    @Test
    void shouldStartAfterAPowerCutAlsoWhenSomethingElseHasItsProcessIdNow() throws Exception {
        // Given
        ServiceRole vod = postgres.service("vod");
        Path mark = folder.resolve("data/postmaster.pid");
        Process other = new ProcessBuilder("sleep", "60").start();

        // When
        postgres.kill();
        Files.writeString(mark, Files.readString(mark).replaceFirst("^\\d+", Long.toString(other.pid())));
        postgres.start();

        // Then
        try (Connection connection = connect(vod)) {
            assertThat(connection.isValid(1)).isTrue();
        } finally {
            other.destroy();
        }
    }

    private static Connection connect(ServiceRole role) throws SQLException {
        return DriverManager.getConnection(role.jdbcUrl(), role.user(), role.password());
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
