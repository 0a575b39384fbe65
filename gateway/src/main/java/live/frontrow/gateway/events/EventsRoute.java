package live.frontrow.gateway.events;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.connection.AddressLimit;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.viewer.Viewers;

/** {@code GET /api/v1/streams/{id}/events}: the whole state of a show, then its changes. */
@Singleton
final class EventsRoute {

    private static final int ORDER = 10;
    private static final int LOOK_MILLIS = 200;

    private final Vertx vertx;
    private final ShowRegistry shows;
    private final ShowListeners listeners;
    private final AddressLimit addresses;
    private final Viewers viewers;
    private final EventsConfig config;

    EventsRoute(Vertx vertx, ShowRegistry shows, ShowListeners listeners, Viewers viewers, EventsConfig config) {
        this.vertx = vertx;
        this.shows = shows;
        this.listeners = listeners;
        this.addresses = new AddressLimit(config.mostPerAddress());
        this.viewers = viewers;
        this.config = config;
    }

    void register(@Observes Router router) {
        router.getWithRegex("/api/v1/streams/(?<id>[A-Za-z0-9-]{1,64})/events")
                .order(ORDER)
                .handler(this::handle);
    }

    private void handle(RoutingContext context) {
        SocketAddress address = context.request().remoteAddress();
        if (listeners.size() >= config.most() || !addresses.enter(address)) {
            ProblemAnswer.send(
                    context, GatewayProblem.TOO_MANY_LISTENERS, "Close some pages of Frontrow, or try again later.");
            return;
        }
        context.addEndHandler(ended -> addresses.leave(address));
        Context own = vertx.getOrCreateContext();
        String id = context.pathParam("id");
        viewers.of(context)
                .compose(viewer -> known(id)
                        .onSuccess(show -> own.runOnContext(
                                now -> open(context, show, new EventStream(viewer.id(), context.response(), own)))))
                .onFailure(failure -> own.runOnContext(now -> ProblemAnswer.send(context, failure)));
    }

    private void open(RoutingContext context, StreamState show, EventStream stream) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Proxies that collect an answer would hold the events back.
                .putHeader("X-Accel-Buffering", "no");
        context.addEndHandler(gone -> listeners.remove(show.id(), stream));
        listeners.add(show, stream);
    }

    /** The show, waiting a moment for one that was made just now. */
    private Future<StreamState> known(String id) {
        Promise<StreamState> found = Promise.promise();
        look(id, (int) (config.patience().toMillis() / LOOK_MILLIS), found);
        return found.future();
    }

    private void look(String id, int looksLeft, Promise<StreamState> found) {
        Optional<StreamState> show = shows.find(id);
        if (show.isPresent()) {
            found.complete(show.get());
        } else if (looksLeft == 0) {
            found.fail(ProblemException.notFound("show"));
        } else {
            vertx.setTimer(LOOK_MILLIS, timer -> look(id, looksLeft - 1, found));
        }
    }
}
