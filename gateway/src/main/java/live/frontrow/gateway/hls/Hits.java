package live.frontrow.gateway.hls;

import io.netty.buffer.ByteBuf;
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
import java.util.function.Function;
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
        return !ending
                && request.uri().startsWith(EdgeLane.FOLDER)
                && isPlain(request)
                && answer(
                        request.uri(),
                        show -> gate.remembered((MultiMap) request.headers(), show, EdgeRoute.SCOPE),
                        EdgeAnswer.takesGzip((MultiMap) request.headers()),
                        connection,
                        () -> connection.again(request));
    }

    /** The same for a request that says what is known after this path. */
    boolean answer(String uri, KnownHead known, HitHandler connection) {
        boolean answered = !ending
                && answer(
                        uri,
                        show -> Optional.of(known.token()).filter(token -> gate.opens(token, show, EdgeRoute.SCOPE)),
                        known.gzip(),
                        connection,
                        () -> connection.again(known.request(uri)));
        if (answered) {
            reply.undecoded();
        }
        return answered;
    }

    /** What is known of a connection whose request was answered here, and was all of this text. */
    Optional<KnownHead> know(String text, HttpRequest request) {
        MultiMap headers = (MultiMap) request.headers();
        return gate.remembered(headers)
                .flatMap(token -> KnownHead.of(text, request, token, EdgeAnswer.takesGzip(headers)));
    }

    private boolean answer(
            String uri,
            Function<String, Optional<PlaybackToken>> opening,
            boolean gzip,
            HitHandler connection,
            Runnable again) {
        int mark = uri.indexOf('?');
        EdgeRequest wanted = EdgeRequest.parse(mark < 0 ? uri : uri.substring(0, mark))
                .filter(EdgeRequest::isOurs)
                .orElse(null);
        Blocking blocking = wanted == null
                ? null
                : Blocking.of(wanted, mark < 0 ? null : uri.substring(mark + 1)).orElse(null);
        PlaybackToken token =
                blocking == null ? null : opening.apply(wanted.show()).orElse(null);
        if (token == null) {
            return false;
        }
        Optional<EdgeAnswer> hit = edge.hit(wanted, blocking);
        if (hit.isPresent()) {
            reply.hit(token);
            write(hit.get(), HitBytes.AT_ONCE, gzip, connection);
        } else if (blocking.sequence() != null) {
            long asked = System.nanoTime();
            connection.await(
                    () -> edge.answer(wanted, blocking),
                    answer -> {
                        reply.served(token);
                        write(answer, System.nanoTime() - asked, gzip, connection);
                    },
                    again);
        }
        return hit.isPresent() || blocking.sequence() != null;
    }

    private void write(EdgeAnswer answer, long waitedNanos, boolean gzip, HitHandler connection) {
        boolean zipped = answer.isZipped(gzip);
        ByteBuf body = ((BufferImpl) answer.body(zipped)).byteBuf();
        if (HitBytes.write(
                answer, waitedNanos, zipped, body, embedders.any(), connection.kernel(), connection.encoder())) {
            connection.wrote();
        }
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
