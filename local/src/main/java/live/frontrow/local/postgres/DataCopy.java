package live.frontrow.local.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.PrivateFiles;

/**
 * How a data folder is copied file by file: with PostgreSQL's own protocol for that while a server works on it (the manual's "low level API",
 * since our binaries have neither {@code pg_basebackup} nor {@code pg_dump}), as it is when none does. A server that is started on
 * the copy has everything that was committed before {@link #stop()}.
 */
public final class DataCopy implements AutoCloseable {

    /** Of the data, below an installation's folder. */
    public static final String FOLDER = "run/postgres/data";

    /** What a server writes anew; the folders have to be there. */
    private static final Set<String> PASSING = Set.of(
            "pg_dynshmem", "pg_notify", "pg_replslot", "pg_serial", "pg_snapshots", "pg_stat_tmp", "pg_subtrans");

    private static final List<String> OTHERS = List.of(
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_tblspc",
            "pg_twophase",
            "pg_commit_ts",
            "pg_stat",
            "pg_logical/snapshots",
            "pg_logical/mappings");

    private static final String LABEL = "backup_label";
    private static final Duration CHECKPOINT = Duration.ofMinutes(5);

    /** None: no server works on the folder. */
    private final Connection connection;

    private final String firstLog;
    private String lastLog;
    private String label;

    private DataCopy(Connection connection, String firstLog) {
        this.connection = connection;
        this.firstLog = firstLog;
    }

    /** From now on files may be copied. */
    public static DataCopy begin(Postgres server) {
        if (!server.attach()) {
            return new DataCopy(null, null);
        }
        Connection connection = null;
        try {
            connection = server.administer(CHECKPOINT);
            // What is written to the log meanwhile stays there until it is copied.
            one(connection, "select 1 from pg_create_physical_replication_slot('frontrow_backup', true, true)");
            return new DataCopy(
                    connection, one(connection, "select pg_walfile_name(pg_backup_start('frontrow', true))"));
        } catch (SQLException e) {
            close(connection);
            throw new ComponentException("postgres: no backup can be made: " + e.getMessage(), e);
        }
    }

    /** Whether a file belongs into the copy, by its path below the folder. */
    public boolean isWanted(Path file) {
        String first = file.getName(0).toString();
        String name = file.getFileName().toString();
        return !PASSING.contains(first)
                && !(connection != null && first.equals("pg_wal"))
                && !name.startsWith("postmaster.")
                && !name.startsWith("pg_internal.init")
                && !file.toString().contains("pgsql_tmp");
    }

    /** The moment of which the copy is. */
    public void stop() {
        if (connection == null) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select labelfile, pg_walfile_name(lsn) from pg_backup_stop(wait_for_archive => false)")) {
            row.next();
            label = row.getString(1);
            lastLog = row.getString(2);
        } catch (SQLException e) {
            throw new ComponentException("postgres: the backup could not be ended: " + e.getMessage(), e);
        }
    }

    /** Whether a file of {@code pg_wal} belongs into the copy, after {@link #stop()}. */
    public boolean isNeeded(Path log) {
        String name = log.toString();
        boolean between = connection != null && name.compareTo(firstLog) >= 0 && name.compareTo(lastLog) <= 0;
        return name.endsWith(".history") || name.matches("[0-9A-F]{24}") && between;
    }

    /** Writes into the copy from where a server has to begin; the file's name, when there is something to say. */
    public Optional<String> label(Path copy) throws IOException {
        if (connection == null) {
            return Optional.empty();
        }
        PrivateFiles.write(copy.resolve(LABEL), label);
        return Optional.of(LABEL);
    }

    /** Makes the empty folders that a server wants to find, where a copy has lost them. */
    public static void complete(Path data) throws IOException {
        List<String> folders = new ArrayList<>(OTHERS);
        folders.addAll(PASSING);
        for (String folder : folders) {
            PrivateFiles.directory(data.resolve(folder));
        }
    }

    @Override
    public void close() {
        close(connection);
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new ComponentException("postgres: " + e.getMessage(), e);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
