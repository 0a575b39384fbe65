package live.frontrow.common.log;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives each request its keys, before anything is done with it, and says its id in the answer. Media has none: it is asked for too often. */
@Singleton
final class RequestKeys {

    /** Before whatever may refuse it. */
    private static final int FIRST = 9_000;

    private static final Pattern MEDIA = Pattern.compile("/(?:live|vod|play|clips|assets|q)/.*");
    private static final Pattern SHOW = Pattern.compile("/streams/([0-9a-f-]{36})(?:/.*)?");

    private final boolean inner;
    private final boolean namedByProxy;

    RequestKeys(RequestsConfig config) {
        this.inner = config.inner();
        this.namedByProxy = config.namedByProxy();
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FIRST);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String path = request.path() == null ? "" : request.path();
        if (!MEDIA.matcher(path).matches()) {
            String id = told(
                            request.remoteAddress(),
                            request.connection().remoteAddress(),
                            request.getHeader(RequestId.HEADER))
                    .orElseGet(RequestId::next);
            LogKeys.put(LogKeys.REQUEST, id);
            context.response().putHeader(RequestId.HEADER, id);
            Matcher show = SHOW.matcher(path);
            if (show.find()) {
                LogKeys.put(LogKeys.SHOW, show.group(1));
            }
        }
        context.next();
    }

    /** What it is called by somebody who is believed. */
    Optional<String> told(SocketAddress from, SocketAddress peer, String id) {
        // Another address than the peer's is the word of a trusted proxy.
        return inner || namedByProxy && from != null && !from.equals(peer) ? RequestId.of(id) : Optional.empty();
    }
}
