package live.frontrow.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HttpsOnlyTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void shouldKeepBrowsersToHttpsWhereThatIsWhatPeopleType() throws IOException, InterruptedException {
        assertThat(header("https://live.example.com")).hasValue("max-age=31536000");
    }

    @Test
    void shouldSayNothingOfItOverHttp() throws IOException, InterruptedException {
        assertThat(header("http://127.0.0.1:8080")).isEmpty();
    }

    private Optional<String> header(String address) throws IOException, InterruptedException {
        Router router = Router.router(vertx);
        new HttpsOnly(new PublicUrl(() -> URI.create(address))).register(router);
        router.route().handler(context -> context.response().setStatusCode(404).end());
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
                                .build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("Strict-Transport-Security");
    }
}
