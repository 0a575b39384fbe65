package live.frontrow.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.PrivateFiles;
import live.frontrow.local.process.Secrets;

/** A PostgreSQL server on loopback with one database, {@code frontrow}; each service gets a role and a schema. */
public final class Postgres extends Component {

    private static final String DATABASE = "frontrow";
    private static final String SUPERUSER = "postgres";
    private static final int PASSWORD_LENGTH = 32;
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final int port;
    private final Map<String, String> services;

    /**
     * Describes a server; {@link #start()} starts it.
     *
     * @param services roles with schemas that must be there once it is up, and their passwords
     */
    public Postgres(Path directory, int port, Map<String, String> services) {
        super("postgres", directory);
        this.port = port;
        this.services = Map.copyOf(services);
    }

    /** A running server that ends with this JVM at the latest. */
    public static Postgres start(Path directory, int port) {
        Postgres postgres = new Postgres(directory, port, Map.of());
        postgres.endWithThisJvm();
        postgres.start();
        return postgres;
    }

    /** Address for JDBC. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Address for the reactive client. */
    public String reactiveUrl() {
        return "postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /** Role and schema {@code name} with a password of its own; makes them when missing, renews the password. */
    public ServiceRole service(String name) {
        return service(name, Secrets.random(PASSWORD_LENGTH));
    }

    /** Role and schema {@code name} with a given password (base62). */
    public ServiceRole service(String name, String password) {
        requireMatch(name, "[a-z][a-z_]{0,30}");
        requireMatch(password, "[0-9A-Za-z]{16,}");
        try (Connection connection = connect(DATABASE);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                statement.execute("CREATE ROLE " + name + " LOGIN");
            }
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
            statement.execute("ALTER ROLE " + name + " SET search_path = " + name);
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + name + " AUTHORIZATION " + name);
        } catch (SQLException e) {
            throw new ComponentException("postgres: role " + name + " could not be made: " + e.getMessage(), e);
        }
        return new ServiceRole(name, name, password, jdbcUrl(), reactiveUrl());
    }

    /** One of the services that this server was described with. */
    public ServiceRole role(String name) {
        return new ServiceRole(name, name, services.get(name), jdbcUrl(), reactiveUrl());
    }

    @Override
    protected void prepare() throws IOException {
        if (!Files.exists(data().resolve("PG_VERSION"))) {
            InitDb.run(data(), SUPERUSER, superuserPassword());
        }
        PostgresConfig.write(data(), port);
        ServerMark.forgetAnothers(data());
    }

    @Override
    protected Launch launch() throws IOException {
        Path program = PostgresBinaries.unpacked().resolve("bin/postgres");
        return new Launch(
                UnprivilegedCommand.of(List.of(program.toString(), "-D", data().toString())), Map.of(), directory());
    }

    @Override
    protected boolean probe() throws IOException {
        try (Connection connection = connect(SUPERUSER)) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    protected void started() {
        try (Connection connection = connect(SUPERUSER);
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + DATABASE);
                // Services see their own schema only, and may make nothing outside it.
                statement.execute("REVOKE TEMPORARY, CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
            }
        } catch (SQLException e) {
            throw new ComponentException("postgres: database could not be made: " + e.getMessage(), e);
        }
        services.forEach(this::service);
    }

    /** INT is the fast shutdown; on TERM the server would wait until the last client has gone. */
    @Override
    protected void askToEnd(ProcessHandle handle) {
        try {
            // The shell's own `kill`: small systems have no program of that name.
            Commands.run("kill", List.of("sh", "-c", "kill -INT " + handle.pid()));
        } catch (IOException e) {
            throw new ComponentException("postgres could not be ended", e);
        }
    }

    /** For whoever looks after the server as a whole; a single answer may take so long. */
    Connection administer(Duration answer) throws SQLException {
        return connect(SUPERUSER, answer);
    }

    /** Our database with all schemas, for whoever looks into it as a whole. */
    Connection read(Duration answer) throws SQLException {
        return connect(DATABASE, answer);
    }

    private Connection connect(String database) throws SQLException {
        return connect(database, ANSWER);
    }

    private Connection connect(String database, Duration answer) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", SUPERUSER);
        properties.setProperty("password", superuserPassword());
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", Long.toString(answer.toSeconds()));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    private String superuserPassword() {
        Path file = directory().resolve("superuser.password");
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, Secrets.random(PASSWORD_LENGTH));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new ComponentException("postgres: " + file + " cannot be read", e);
        }
    }

    private Path data() {
        return directory().resolve("data");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    /** These words become part of SQL, where a role's name cannot be a parameter. */
    private static void requireMatch(String word, String pattern) {
        if (!word.matches(pattern)) {
            throw new IllegalArgumentException("Not of the form " + pattern);
        }
    }
}
