package live.frontrow.gateway.hls;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.security.Embedders;

/**
 * The short way for what players ask ten times a second: before all filters and routes, for requests that have nothing
 * odd about them and a token that is remembered as good. All others go the way of every request, at whose end
 * {@link EdgeRoute} answers the same.
 */
@Singleton
final class EdgeLane {

    /** Before the filters that set headers, which are at 10,000. */
    private static final int FIRST = 20_000;

    static final String FOLDER = "/live/";

    private final PlaybackGate gate;
    private final Edge edge;
    private final EdgeReply reply;
    private final Hits hits;
    private final Embedders embedders;
    private final PlainHeaders plain;

    EdgeLane(PlaybackGate gate, Edge edge, EdgeReply reply, Hits hits, Embedders embedders, PlainHeaders plain) {
        this.gate = gate;
        this.edge = edge;
        this.reply = reply;
        this.hits = hits;
        this.embedders = embedders;
        this.plain = plain;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.uri().startsWith(FOLDER) || !isPlain(request) || !serve(context, request)) {
            context.next();
        }
    }

    /** Index and folders are CloudFront's matter as well, and rare. */
    private boolean serve(RoutingContext context, HttpServerRequest request) {
        EdgeRequest wanted =
                EdgeRequest.parse(request.path()).filter(EdgeRequest::isOurs).orElse(null);
        Blocking blocking =
                wanted == null ? null : Blocking.of(wanted, request.query()).orElse(null);
        PlaybackToken token = blocking == null
                ? null
                : gate.remembered(request.headers(), wanted.show(), EdgeRoute.SCOPE)
                        .orElse(null);
        if (token == null) {
            return false;
        }
        if (embedders.any()) {
            context.response().headers().add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
        reply.send(
                context,
                token,
                hits.learn(request)
                        .map(Future::<EdgeAnswer>failedFuture)
                        .orElseGet(() -> edge.answer(wanted, blocking)));
        return true;
    }

    private boolean isPlain(HttpServerRequest request) {
        return request.method() == HttpMethod.GET && request.version() != null && plain.are(request.headers());
    }
}
