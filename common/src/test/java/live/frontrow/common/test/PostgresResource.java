package live.frontrow.common.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.postgres.ServiceRole;
import live.frontrow.local.process.Ports;

/**
 * A real PostgreSQL with role and schema of the service under test, named by the init argument {@code schema}. The
 * application's datasource is set to it.
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private static volatile Postgres running;

    private TestFolder folder;
    private String schema;

    /** The server, for tests that stop it. */
    public static Postgres postgres() {
        return running;
    }

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.get("schema");
        if (schema == null) {
            throw new IllegalArgumentException("PostgresResource needs the init argument schema");
        }
    }

    @Override
    public Map<String, String> start() {
        folder = TestFolder.create("postgres");
        running = Postgres.start(folder.path(), Ports.free());
        ServiceRole role = running.service(schema);
        return Map.of(
                "quarkus.datasource.reactive.url", role.reactiveUrl(),
                "quarkus.datasource.jdbc.url", role.jdbcUrl(),
                "quarkus.datasource.username", role.user(),
                "quarkus.datasource.password", role.password());
    }

    @Override
    public void stop() {
        if (running != null) {
            running.close();
            folder.delete();
        }
    }
}
