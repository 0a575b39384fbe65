package live.frontrow.gateway.connection;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Cuts whoever does not come to the end of a request, or of reading an answer: {@code quarkus.http.idle-timeout} begins anew
 * with each byte. For that a connection has to be HTTP/1.1 from its first byte on. While it may still become HTTP/2 in the
 * clear, which no browser speaks, Vert.x neither counts nor times it.
 */
@Singleton
final class SlowPeers implements HttpServerOptionsCustomizer {

    private final ConnectionsConfig config;

    SlowPeers(ConnectionsConfig config) {
        this.config = config;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false)
                .setWriteIdleTimeout((int) options.getIdleTimeoutUnit().convert(config.stalledAfter()));
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customizeHttpServer(options);
    }
}
