package live.frontrow.gateway.hls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.security.Embedders;

/**
 * Answers what lies here to whoever shows a token that is remembered as good, written by hand: what Vert.x does for each
 * request costs more than the answer. Only for requests that have nothing odd about them; the others go the ways of
 * {@link EdgeLane} or {@link EdgeRoute} and get the same.
 */
@Singleton
final class Hits {

    private static final String KEEP_ALIVE = "keep-alive";

    private final PlaybackGate gate;
    private final Edge edge;
    private final EdgeReply reply;
    private final Embedders embedders;
    private final PlainHeaders plain;
    private volatile boolean ending;

    Hits(PlaybackGate gate, Edge edge, EdgeReply reply, Embedders embedders, PlainHeaders plain) {
        this.gate = gate;
        this.edge = edge;
        this.reply = reply;
        this.embedders = embedders;
        this.plain = plain;
    }

    /** Before the end connections are asked to close, which is not done here. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    /** The connection of this plain request may be answered here from now on; why nothing came of the request here, if so. */
    Optional<Throwable> learn(HttpServerRequest request) {
        return request.version() == io.vertx.core.http.HttpVersion.HTTP_1_1
                        && request.connection() instanceof HttpServerConnection connection
                ? HitHandler.learn(connection, request.headers(), this)
                : Optional.empty();
    }

    /** Writes the answer, to be flushed, if this is a hit, or sees to it that it is sent when it is there; else nothing. */
    boolean answer(HttpRequest request, HitHandler connection) {
        String uri = request.uri();
        if (ending || !uri.startsWith(EdgeLane.FOLDER) || !isPlain(request)) {
            return false;
        }
        int mark = uri.indexOf('?');
        EdgeRequest wanted = EdgeRequest.parse(mark < 0 ? uri : uri.substring(0, mark))
                .filter(EdgeRequest::isOurs)
                .orElse(null);
        Blocking blocking = wanted == null
                ? null
                : Blocking.of(wanted, mark < 0 ? null : uri.substring(mark + 1)).orElse(null);
        return blocking != null && answer(wanted, blocking, request, connection);
    }

    private boolean answer(EdgeRequest wanted, Blocking blocking, HttpRequest request, HitHandler connection) {
        MultiMap headers = (MultiMap) request.headers();
        PlaybackToken token =
                gate.remembered(headers, wanted.show(), EdgeRoute.SCOPE).orElse(null);
        if (token == null) {
            return false;
        }
        Optional<EdgeAnswer> hit = edge.hit(wanted, blocking);
        if (hit.isPresent()) {
            reply.hit(token);
            write(hit.get(), HitBytes.AT_ONCE, headers, connection.encoder());
        } else if (blocking.sequence() != null) {
            long asked = System.nanoTime();
            connection.await(request, () -> edge.answer(wanted, blocking), answer -> {
                reply.served(token);
                write(answer, System.nanoTime() - asked, headers, connection.encoder());
            });
        }
        return hit.isPresent() || blocking.sequence() != null;
    }

    private void write(EdgeAnswer answer, long waitedNanos, MultiMap headers, ChannelHandlerContext out) {
        boolean zipped = answer.isZipped(headers);
        ByteBuf body = ((BufferImpl) answer.body(zipped)).byteBuf();
        HitBytes.write(answer, waitedNanos, zipped, body, embedders.any(), out);
    }

    private boolean isPlain(HttpRequest request) {
        if (!(request.headers() instanceof MultiMap headers)
                || request.decoderResult().isFailure()
                || !HttpMethod.GET.equals(request.method())
                || request.protocolVersion() != HttpVersion.HTTP_1_1
                || request.uri().indexOf('#') >= 0) {
            return false;
        }
        String connection = headers.get(HttpHeaders.CONNECTION);
        return plain.are(headers)
                && !headers.contains(HttpHeaders.EXPECT)
                && !headers.contains(HttpHeaders.UPGRADE)
                && (connection == null || connection.equalsIgnoreCase(KEEP_ALIVE));
    }
}
