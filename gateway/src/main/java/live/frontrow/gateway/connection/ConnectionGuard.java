package live.frontrow.gateway.connection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/**
 * Looks at each connection once, with its first request: whether its address has room for it. Earlier nobody knows whose
 * it is, behind a proxy.
 */
@Singleton
final class ConnectionGuard {

    /** Before the lane for players, which is at 20,000. */
    private static final int FIRST = 30_000;

    private static final AttributeKey<Boolean> SEEN = AttributeKey.valueOf("frontrow.connection.seen");

    private final AddressLimit addresses;
    private final AtomicInteger open = new AtomicInteger();
    private final Counter refused;

    ConnectionGuard(ConnectionsConfig config, MeterRegistry metrics) {
        this.addresses = new AddressLimit(config.mostPerAddress());
        this.refused = metrics.counter("frontrow.connections.refused");
        metrics.gauge("frontrow.connections.open", open);
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean known = !(request.connection() instanceof ConnectionBase connection)
                || connection.channel().hasAttr(SEEN)
                || enter(request, connection.channel());
        if (known) {
            context.next();
        } else {
            refused.increment();
            context.addEndHandler(end -> request.connection().close());
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            ProblemAnswer.send(
                    context, GatewayProblem.TOO_MANY_CONNECTIONS, "Close some pages of Frontrow, or try again later.");
        }
    }

    private boolean enter(HttpServerRequest request, Channel channel) {
        SocketAddress peer = request.connection().remoteAddress();
        // Another address than the peer's is the word of a trusted proxy, whose connections are everybody's.
        boolean counted = peer != null
                && peer.hostAddress().equals(request.remoteAddress().hostAddress());
        if (counted && !addresses.enter(peer)) {
            return false;
        }
        channel.attr(SEEN).set(true);
        open.incrementAndGet();
        channel.closeFuture().addListener(closed -> {
            open.decrementAndGet();
            if (counted) {
                addresses.leave(peer);
            }
        });
        return true;
    }
}
