package live.frontrow.chat.join;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crowd at the door, and somebody who is in. */
class ArrivalsTest {

    private static final int CROWD = 40;

    /** What one who comes costs. */
    private static final long COST = Duration.ofMillis(2).toNanos();

    private static final String TICKET = "/api/v1/streams/a/chat/ticket";

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CountDownLatch allHaveAsked = new CountDownLatch(1);
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new ArrayList<>();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        Arrivals arrivals = new Arrivals(vertx, metrics);
        Router router = Router.router(vertx);
        router.route().handler(arrivals::handle);
        router.route(TICKET).handler(request -> {
            awaitAll();
            long since = System.nanoTime();
            while (System.nanoTime() - since < COST) {
                Thread.onSpinWait();
            }
            handled.add("comes");
            request.end();
        });
        router.route("/votes").handler(request -> {
            handled.add("votes");
            request.end();
        });
        router.route("/hello").handler(request -> {
            handled.add("hello");
            request.end();
        });
        server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        for (int i = 0; i <= CROWD; i++) {
            Socket socket = new Socket("127.0.0.1", server.actualPort());
            sockets.add(socket);
            ask(socket, "/hello");
        }
        await().until(() -> handled.size() == CROWD + 1);
        handled.clear();
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldLetWhoeverIsInPastACrowd() throws IOException {
        for (Socket socket : sockets.subList(0, CROWD)) {
            ask(socket, TICKET);
        }
        ask(sockets.getLast(), "/votes");
        allHaveAsked.countDown();

        await().until(() -> handled.size() == CROWD + 1);
        assertThat(handled.indexOf("votes")).isLessThan(CROWD / 2);
        assertThat(metrics.get("frontrow.chat.arrivals.waiting").gauge().value())
                .isZero();
    }

    @Test
    void shouldAnswerNobodyWhoHasLeft() throws IOException {
        for (Socket socket : sockets.subList(0, CROWD)) {
            ask(socket, TICKET);
        }
        for (Socket socket : sockets.subList(CROWD / 2, CROWD)) {
            socket.close();
        }
        ask(sockets.getLast(), "/votes");
        allHaveAsked.countDown();

        await().until(() -> handled.contains("votes")
                && metrics.get("frontrow.chat.arrivals.waiting").gauge().value() == 0);
        ask(sockets.getFirst(), "/hello");
        await().until(() -> handled.contains("hello"));
        assertThat(handled.stream().filter("comes"::equals)).hasSizeBetween(CROWD / 2, CROWD / 2 + 5);
    }

    private void awaitAll() {
        try {
            allHaveAsked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ask(Socket socket, String path) throws IOException {
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }
}
