package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.Ports;

/**
 * Let's Encrypt's authority for tests, with its DNS server, for which every name leads to 127.0.0.1 until {@link #everythingMovesAway()}.
 * It looks at what it vouches for.
 */
final class Pebble implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODULE = "github.com/letsencrypt/pebble/v2";
    private static final String VERSION = "v2.10.3";
    private static final Duration BUILD = Duration.ofMinutes(10);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Map<String, String> GO =
            Map.of("GOFLAGS", "", "GOWORK", "off", "GOSUMDB", "off", "CGO_ENABLED", "0");

    private final int port = Ports.free();
    private final int dns = Ports.free();
    private final int dnsManagement = Ports.free();
    private final Path folder;
    private final Process names;
    private final Process authority;

    /**
     * Starts it.
     *
     * @param http where it finds what port 80 of a name has to answer
     * @param life of what it issues
     */
    Pebble(int http, Duration life) throws IOException {
        folder = Files.createTempDirectory("frontrow-pebble");
        Path programs = programs();
        Path module = module();
        Path configuration = folder.resolve("pebble.json");
        JSON.writeValue(
                configuration.toFile(),
                Map.of(
                        "pebble",
                        Map.of(
                                "listenAddress",
                                "127.0.0.1:" + port,
                                "managementListenAddress",
                                "127.0.0.1:" + Ports.free(),
                                "certificate",
                                module.resolve("test/certs/localhost/cert.pem").toString(),
                                "privateKey",
                                module.resolve("test/certs/localhost/key.pem").toString(),
                                "httpPort",
                                http,
                                "tlsPort",
                                Ports.free(),
                                "keyAlgorithm",
                                "ecdsa",
                                "profiles",
                                Map.of("default", Map.of("description", "", "validityPeriod", life.toSeconds())))));
        names = start(
                programs.resolve("pebble-challtestsrv"),
                "-dnsserver=127.0.0.1:" + dns,
                "-management=127.0.0.1:" + dnsManagement,
                "-defaultIPv6=",
                "-http01=",
                "-https01=",
                "-tlsalpn01=",
                "-doh=");
        authority = start(
                programs.resolve("pebble"), "-config=" + configuration, "-dnsserver=127.0.0.1:" + dns, "-strict=false");
        await("Pebble").atMost(SOON).until(() -> Ports.answers(port) && Ports.answers(dnsManagement));
    }

    /** As {@code FRONTROW_ACME_DIRECTORY}: acme4j knows by it what Pebble's own address is certified with. */
    String directory() {
        return "acme://pebble/127.0.0.1:" + port;
    }

    /** From now on names lead to an address where nobody listens. */
    void everythingMovesAway() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + dnsManagement + "/set-default-ipv4"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"ip\": \"127.0.0.2\"}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Override
    public void close() {
        authority.destroy();
        names.destroy();
    }

    private Process start(Path program, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.toString());
        builder.command().addAll(List.of(arguments));
        // Each time it wants to be shown again, and at once.
        builder.environment().putAll(Map.of("PEBBLE_VA_NOSLEEP", "1", "PEBBLE_AUTHZREUSE", "0"));
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve(program.getFileName() + ".log").toFile())
                .start();
    }

    private static Path programs() throws IOException {
        Path programs = Path.of("target", "pebble-" + VERSION).toAbsolutePath();
        Map<String, String> environment = new HashMap<>(GO);
        environment.put("GOBIN", programs.toString());
        for (String name : List.of("pebble", "pebble-challtestsrv")) {
            if (!Files.isExecutable(programs.resolve(name))) {
                Files.createDirectories(programs);
                String source = MODULE + "/cmd/" + name + "@" + VERSION;
                Commands.run("go install", List.of("go", "install", source), environment, programs, BUILD);
            }
        }
        return programs;
    }

    private static Path module() throws IOException {
        JsonNode module = JSON.readTree(Commands.run(
                "go mod download",
                List.of("go", "mod", "download", "-json", MODULE + "@" + VERSION),
                GO,
                Files.createTempDirectory("frontrow-go"),
                BUILD));
        return Path.of(module.path("Dir").asText());
    }
}
