package live.frontrow.local.training;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import live.frontrow.local.kafka.Kafka;
import live.frontrow.local.postgres.Postgres;
import live.frontrow.local.postgres.ServiceRole;
import live.frontrow.local.process.ComponentException;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.Secrets;

/**
 * All services at work together for a few requests, each of which leaves a class cache (JEP 483 and 514): the classes that it
 * loaded and linked. With it a start takes half of the work.
 */
public final class Training implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String NO_SHOW = "/api/v1/streams/01976d2e-0000-7000-8000-000000000000";

    /** What every visitor asks for, and what leads to each service: with the identity that the gateway gives, past all filters. */
    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/streams",
            "/api/v1/channel",
            "/api/v1/me",
            "/api/v1/streams?status=live",
            "/api/v1/plans",
            "/api/v1/chat/emoji",
            NO_SHOW + "/chapters");

    /** What is refused, since there is no such show. */
    private static final List<String> REFUSED = List.of(NO_SHOW + "/questions", NO_SHOW + "/messages");

    private final Path folder;
    private final List<String> java;
    private final Map<String, Path> applications;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, TrainedService> running = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Starts what the services need.
     *
     * @param folder for everything that is written meanwhile
     * @param java the JVM that the caches are for, with the flags that they depend on
     * @param applications folders with a {@code quarkus-run.jar}, by service
     */
    public Training(Path folder, List<String> java, Map<String, Path> applications) {
        this.folder = folder;
        this.java = List.copyOf(java);
        this.applications = Map.copyOf(applications);
        this.postgres = Postgres.start(folder.resolve("postgres"), Ports.free());
        this.kafka = Kafka.start(folder.resolve("kafka"), Ports.free());
        kafka.createTopics();
    }

    /** Caches by service. */
    public Map<String, Path> run() throws IOException {
        for (String service : applications.keySet()) {
            running.put(service, service(service));
        }
        together(TrainedService::start);
        visit();
        together(TrainedService::stop);
        Map<String, Path> caches = new HashMap<>();
        running.forEach((name, service) -> {
            if (!Files.isRegularFile(service.cache())) {
                throw new ComponentException(name + " left no class cache; see " + service.log());
            }
            caches.put(name, service.cache());
        });
        return caches;
    }

    /** They wait for each other more than they work. */
    private void together(Consumer<TrainedService> deed) {
        List<CompletableFuture<Void>> all = running.values().stream()
                .map(each -> CompletableFuture.runAsync(() -> deed.accept(each), threads))
                .toList();
        try {
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ComponentException why ? why : e;
        }
    }

    private TrainedService service(String name) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port(name)));
        if (!name.equals("rtmp-front")) {
            data(name.replace("-service", ""), environment);
        }
        environment.putAll(
                switch (name) {
                    case "rtmp-front" -> Map.of("FRONTROW_RTMP_FRONT_PORT", Integer.toString(Ports.free()));
                    case "stream-service" -> stream();
                    case "membership-service", "chat-service" ->
                        Map.of("FRONTROW_IDENTITY_ISSUER", at("management"), "FRONTROW_PUBLIC_URL", at("gateway"));
                    case "vod-service" ->
                        Map.of("FRONTROW_IDENTITY_ISSUER", at("management"), "FRONTROW_STORAGE_ENDPOINT", nowhere());
                    case "gateway" -> gateway();
                    default -> throw new IllegalArgumentException(name);
                });
        URI health = URI.create(at(name.equals("gateway") ? "management" : name) + "/q/health/ready");
        return new TrainedService(name, folder.resolve(name), java, applications.get(name), health, environment);
    }

    private void data(String schema, Map<String, String> environment) {
        ServiceRole role = postgres.service(schema);
        environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", role.reactiveUrl());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", role.jdbcUrl());
        environment.put("QUARKUS_DATASOURCE_USERNAME", role.user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", role.password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    }

    private Map<String, String> stream() throws IOException {
        Path keys = Files.createDirectories(folder.resolve("playback-keys"));
        SigningKey.write(keys.resolve("training.pem"));
        return Map.of(
                "FRONTROW_IDENTITY_ISSUER",
                at("management"),
                "FRONTROW_PUBLIC_URL",
                at("gateway"),
                "FRONTROW_PLAYBACK_KEYS",
                keys.toString(),
                "FRONTROW_INGEST_SECRET",
                Secrets.random(32),
                "FRONTROW_INGEST_ORIGINS",
                "a=" + nowhere() + "|" + nowhere() + "|" + at("rtmp-front"),
                "FRONTROW_INGEST_RTMP",
                "rtmp://127.0.0.1:1935/live",
                "FRONTROW_INGEST_SRT",
                "srt://127.0.0.1:8890",
                "FRONTROW_INGEST_WHIP",
                "http://127.0.0.1:8889/live");
    }

    private Map<String, String> gateway() throws IOException {
        Path key = folder.resolve("identity.pem");
        SigningKey.write(key);
        return Map.ofEntries(
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(port("management"))),
                Map.entry("FRONTROW_IDENTITY_KEY", key.toString()),
                Map.entry("FRONTROW_PUBLIC_URL", at("gateway")),
                Map.entry("FRONTROW_SERVICES_STREAM", at("stream-service")),
                Map.entry("FRONTROW_SERVICES_MEMBERSHIP", at("membership-service")),
                Map.entry("FRONTROW_SERVICES_CHAT", at("chat-service")),
                Map.entry("FRONTROW_SERVICES_VOD", at("vod-service")),
                Map.entry("FRONTROW_IDP_URL", nowhere()),
                Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", nowhere() + "/idp/realms/frontrow"),
                Map.entry("QUARKUS_OIDC_CLIENT_ID", "frontrow-gateway"),
                Map.entry("QUARKUS_OIDC_CREDENTIALS_SECRET", Secrets.random(32)),
                Map.entry("FRONTROW_SESSION_SECRET", Secrets.random(40)),
                Map.entry("FRONTROW_CDN_SECRET", Secrets.random(32)));
    }

    private void visit() throws IOException {
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            for (String path : PATHS) {
                visit(client, path, 200);
            }
            for (String path : REFUSED) {
                visit(client, path, 404);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted while training", e);
        }
    }

    private void visit(HttpClient client, String path, int expected) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(at("gateway") + path))
                .timeout(LIMIT)
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != expected) {
            throw new ComponentException("While training, " + path + " was answered with " + status);
        }
    }

    private String at(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** Nobody listens there: what is missing here is away, as services must bear. */
    private static String nowhere() {
        return "http://127.0.0.1:9";
    }

    private int port(String name) {
        return ports.computeIfAbsent(name, unused -> Ports.free());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        running.values().forEach(TrainedService::kill);
        kafka.close();
        postgres.close();
    }
}
