package live.frontrow.gateway.security;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.gateway.problem.ProblemAnswer;

/** Puts the guards in front of every route, in the order in which they make sense. */
@Singleton
final class Guards {

    /** Above Quarkus's own filters, authentication (200) among them; the headers of each answer are set still earlier. */
    private static final int FIRST = 5_000;

    private static final int BAD_REQUEST = 400;

    private final PublicUrl publicUrl;
    private final Embedders embedders;

    Guards(PublicUrl publicUrl, Embedders embedders) {
        this.publicUrl = publicUrl;
        this.embedders = embedders;
    }

    void register(@Observes Filters filters) {
        filters.register(new MessageGuard(), FIRST);
        filters.register(new PathGuard(), FIRST - 1);
        filters.register(new HostGuard(publicUrl), FIRST - 2);
        filters.register(new EmbedGuard(embedders), FIRST - 3);
        filters.register(new OriginGuard(publicUrl), FIRST - 4);
    }

    /** What Vert.x refuses before any guard sees it: no or a broken Host, or a target that is no path. */
    void register(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(context -> {
            if (context.failure() instanceof VertxException && context.statusCode() == BAD_REQUEST) {
                ProblemAnswer.send(context, CommonProblem.INVALID_INPUT, "The request is not written plainly.");
            } else {
                context.next();
            }
        });
    }
}
