package live.frontrow.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Heap;
import live.frontrow.local.process.HttpProbe;
import live.frontrow.local.process.JavaProgram;
import live.frontrow.local.process.Launch;

/** One Keycloak behind the gateway, with its data in our PostgreSQL. */
public final class Keycloak extends Component {

    /** The realm of the people of this installation. */
    public static final String REALM = "frontrow";

    /** The gateway as OIDC client. */
    public static final String CLIENT_ID = "frontrow-gateway";

    private static final Heap HEAP = Heap.of(320);

    private final KeycloakSettings settings;
    private final List<Account> accounts;

    /**
     * Describes a Keycloak; {@link #start()} starts it.
     *
     * @param accounts made unless they exist, as soon as it is up
     */
    public Keycloak(Path directory, KeycloakSettings settings, List<Account> accounts) {
        super("keycloak", directory);
        this.settings = settings;
        this.accounts = List.copyOf(accounts);
    }

    @Override
    protected void prepare() {}

    /** The first start ever creates the tables of Keycloak. */
    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }

    @Override
    protected Launch launch() throws IOException {
        Path home = KeycloakDistribution.built();
        List<String> command = new ArrayList<>(JavaProgram.command(HEAP));
        command.addAll(List.of(
                // Signing in is rare: quick to start and small beats quick at its peak.
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=224m",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                // What died with the database is found dead when it is taken from the pool, not by whoever signs in.
                "-Dquarkus.datasource.jdbc.validate-on-borrow=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dkc.home.dir=" + home,
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized"));
        return new Launch(command, environment(), directory());
    }

    @Override
    protected boolean probe() throws IOException {
        return HttpProbe.succeeds(URI.create(settings.url() + "/realms/master"));
    }

    @Override
    protected void started() {
        try (KeycloakAdmin admin = KeycloakAdmin.signIn(settings)) {
            admin.ensureRealm();
            accounts.forEach(admin::ensureAccount);
        }
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", Integer.toString(settings.port()));
        // Pages carry the public address; what the gateway asks directly is answered with the inner one.
        environment.put("KC_HOSTNAME", settings.publicUrl() + "/idp");
        environment.put("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true");
        environment.put("KC_PROXY_HEADERS", "xforwarded");
        environment.put("KC_DB_URL", settings.database().jdbcUrl());
        environment.put("KC_DB_SCHEMA", settings.database().schema());
        environment.put("KC_DB_USERNAME", settings.database().user());
        environment.put("KC_DB_PASSWORD", settings.database().password());
        environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
        environment.put("KC_DB_POOL_MAX_SIZE", "10");
        // One node: no cluster to look for.
        environment.put("KC_CACHE", "local");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", KeycloakAdmin.USER);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        environment.put("KC_LOG_LEVEL", "warn");
        return environment;
    }
}
