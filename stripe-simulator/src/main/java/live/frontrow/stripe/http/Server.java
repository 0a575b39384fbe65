package live.frontrow.stripe.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP with a virtual thread for each request. */
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final int BACKLOG = 512;

    /** Answers requests below a path. */
    @FunctionalInterface
    public interface Handler {
        /** Answers one. */
        void handle(Exchange exchange) throws IOException;
    }

    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Listens at once; port 0: a free one. */
    public Server(InetSocketAddress listen) {
        // Otherwise each small answer waits 40 ms for the acknowledgement of its header.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            http = HttpServer.create(listen, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(threads);
        http.start();
    }

    /** Has everything below a path answered by somebody. */
    public void below(String path, Handler handler) {
        http.createContext(path, exchange -> answer(exchange, handler));
    }

    /** Where it listens. */
    public URI address() {
        InetSocketAddress address = http.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange raw, Handler handler) throws IOException {
        Exchange exchange = new Exchange(raw);
        try {
            handler.handle(exchange);
        } catch (ApiException e) {
            exchange.respond(
                    e.status(), "application/json", e.body().toPrettyString().getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, exchange.method() + " " + exchange.path() + " failed", e);
            ApiException problem = new ApiException(500, "api_error", null, null, "The simulator made a mistake: " + e);
            exchange.respond(500, "application/json", problem.body().toString().getBytes(StandardCharsets.UTF_8));
        } finally {
            raw.close();
        }
    }
}
