package live.frontrow.gateway.playback;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.viewer.Viewers;

/**
 * Who watches on a page elsewhere: nobody who is signed in, and no cookie remembers them. Whoever shows the token that they
 * have is the same anonymous viewer as before, so that a renewal takes no second place.
 */
@Singleton
final class EmbeddedViewers {

    private final PlaybackGate gate;
    private final Viewers viewers;

    EmbeddedViewers(PlaybackGate gate, Viewers viewers) {
        this.gate = gate;
        this.viewers = viewers;
    }

    Future<Viewer> of(RoutingContext context, String show) {
        return PlaybackGate.bearer(context.request().headers())
                .map(token -> gate.read(token)
                        .map(known -> known.show().equals(show)
                                        && Viewer.isAnonymous(known.viewer())
                                        && Instant.now().isBefore(known.expiresAt())
                                ? Viewer.anonymous(known.viewer())
                                : viewers.stranger())
                        .otherwise(failure -> viewers.stranger()))
                .orElseGet(() -> Future.succeededFuture(viewers.stranger()));
    }
}
