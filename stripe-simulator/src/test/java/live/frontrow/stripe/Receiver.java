package live.frontrow.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A webhook endpoint that believes only what stripe-java verifies. */
final class Receiver implements AutoCloseable {

    static final String SECRET = "whsec_of_the_tests";

    private final HttpServer http;
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> refused = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    Receiver() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = away ? 503 : take(body, exchange.getRequestHeaders().getFirst("Stripe-Signature"));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/webhooks/stripe");
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    List<String> types() {
        return events.stream().map(Event::getType).toList();
    }

    List<String> refused() {
        return List.copyOf(refused);
    }

    void away(boolean isAway) {
        away = isAway;
    }

    void forget() {
        events.clear();
        refused.clear();
    }

    private int take(String body, String signature) {
        try {
            events.add(Webhook.constructEvent(body, signature, SECRET));
            return 200;
        } catch (SignatureVerificationException | IllegalArgumentException e) {
            refused.add(e.getMessage());
            return 400;
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
