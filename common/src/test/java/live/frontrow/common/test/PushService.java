package live.frontrow.common.test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Takes push messages over https, as the push service of a browser does (RFC 8030). */
public final class PushService {

    /** What was sent to one subscription. */
    public record Sent(String path, Map<String, List<String>> headers, byte[] body) {

        /** The one value of a header. */
        public String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : String.join(", ", values);
        }
    }

    private static final String PASSWORD = "of a test";
    private static final List<Sent> SENT = new CopyOnWriteArrayList<>();
    private static final Map<String, Integer> ANSWERS = new ConcurrentHashMap<>();

    private static final Set<String> ENDLESS = ConcurrentHashMap.newKeySet();

    private static HttpsServer server;

    private PushService() {}

    /** Starts it; the file with its certificate, in this folder. */
    public static Path start(Path folder) throws IOException {
        Path keys = folder.resolve("push-service.p12");
        Path certificate = folder.resolve("push-service.pem");
        keytool(
                "-genkeypair",
                "-keystore",
                keys.toString(),
                "-alias",
                "push",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost");
        keytool("-exportcert", "-rfc", "-keystore", keys.toString(), "-alias", "push", "-file", certificate.toString());
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(keys)));
        server.createContext("/", PushService::take);
        server.start();
        return certificate;
    }

    /** Ends it. */
    public static void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Where it is. */
    public static String origin() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** Answers this from now on to whoever sends there; 201 otherwise. */
    public static void answer(String path, int status) {
        ANSWERS.put(path, status);
    }

    /** Begins its answers there from now on and does not end them. */
    public static void neverEnd(String path) {
        ENDLESS.add(path);
    }

    /** What was sent there, in its order. */
    public static List<Sent> to(String path) {
        return SENT.stream().filter(sent -> sent.path().equals(path)).toList();
    }

    private static void take(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        SENT.add(new Sent(
                path,
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes()));
        int status = ANSWERS.getOrDefault(path, 201);
        if (status / 100 == 3) {
            exchange.getResponseHeaders().add("Location", origin() + "/elsewhere");
        }
        if (ENDLESS.contains(path)) {
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().flush();
            return;
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static SSLContext context(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(bytes, PASSWORD.toCharArray());
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(factory.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-groupname", "secp256r1", "-ext", "san=dns:localhost", "-validity", "30"));
        }
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException("keytool: " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
