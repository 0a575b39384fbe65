package live.frontrow.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Reads a request's body into memory, up to a bound. */
public final class BoundedBody {

    /** More than any JSON that a service accepts. */
    private static final int MOST_BYTES = 1 << 20;

    private BoundedBody() {}

    /** The whole body of a paused request; fails with {@code too-large} as soon as it is known to be. */
    public static Future<Buffer> read(HttpServerRequest request) {
        if (length(request) > MOST_BYTES) {
            return Future.failedFuture(tooLarge());
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > MOST_BYTES) {
                whole.tryFail(tooLarge());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(body));
        request.resume();
        return whole.future();
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static ProblemException tooLarge() {
        return new ProblemException(CommonProblem.TOO_LARGE, "A request body may have up to 1 MiB.");
    }
}
