package live.frontrow.local.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.process.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancerTest {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer one;
    private HttpServer two;
    private BalancerComponent balancer;
    private int port;

    @BeforeEach
    void start() throws IOException {
        one = gateway("one");
        two = gateway("two");
        port = Ports.free();
        balancer = new BalancerComponent(
                folder,
                "127.0.0.1",
                port,
                List.of(one.getAddress().getPort(), two.getAddress().getPort()));
        balancer.start();
    }

    @AfterEach
    void stop() {
        balancer.kill();
        one.stop(0);
        two.stop(0);
        client.close();
    }

    @Test
    void shouldGiveRequestsToTheGatewaysInTurn() throws Exception {
        // When
        List<String> answers = ask(4);

        // Then
        assertThat(answers.subList(0, 2)).containsExactlyInAnyOrder("one GET /", "two GET /");
        assertThat(answers.subList(2, 4)).isEqualTo(answers.subList(0, 2));
    }

    @Test
    void shouldPassOverAGatewayThatIsAway() throws Exception {
        // Given
        one.stop(0);

        // When / Then
        assertThat(ask(4)).containsOnly("two GET /");
    }

    @Test
    void shouldPassMethodBodyAndHostOn() throws Exception {
        // Given
        HttpRequest request =
                request("/echo").POST(BodyPublishers.ofString("a title")).build();

        // When
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        // Then
        assertThat(answer.body()).endsWith("POST /echo a title");
        assertThat(answer.headers().firstValue("seen-host")).hasValue("127.0.0.1:" + port);
    }

    private List<String> ask(int times) throws Exception {
        List<String> answers = new ArrayList<>();
        for (int turn = 0; turn < times; turn++) {
            answers.add(
                    client.send(request("/").build(), BodyHandlers.ofString()).body());
        }
        return answers;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static HttpServer gateway(String name) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(name, exchange));
        server.start();
        return server;
    }

    private static void answer(String name, HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = (name + " " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body)
                .strip()
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .add("seen-host", exchange.getRequestHeaders().getFirst("Host"));
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
