package live.frontrow.chat.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Bounds what the kernel keeps for a client that does not read. By itself it lets a buffer grow to megabytes, and a room that
 * has few texts on their way to each would have many.
 */
@Singleton
final class SendBuffers implements HttpServerOptionsCustomizer {

    /** The kernel takes twice as much, for what it writes down about it (socket(7)); half a second of the busiest room. */
    private static final int BYTES = 64 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setSendBufferSize(BYTES);
    }
}
