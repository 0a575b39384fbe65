package live.frontrow.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.ext.web.RoutingContext;

/** Leads the body of somebody else's answer through to whoever asked, as fast as they take it. */
public final class BodyPipe {

    private BodyPipe() {}

    /**
     * Ends the response with the body. Fails with the response open when that breaks off: ended, it would pass for whole, and whoever
     * counts bytes would wait for the rest on a connection on which nothing comes any more.
     */
    public static Future<Void> lead(RoutingContext context, HttpClientResponse answer) {
        context.addEndHandler(done -> {
            if (done.failed()) {
                answer.request().reset();
            }
        });
        return answer.pipe().endOnFailure(false).to(context.response());
    }
}
