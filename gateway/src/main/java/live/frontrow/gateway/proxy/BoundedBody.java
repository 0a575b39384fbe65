package live.frontrow.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.Viewer;

/** Reads a request's body into memory, up to a bound. */
final class BoundedBody {

    /** More than any JSON that a service accepts. */
    private static final int MOST_BYTES = 1 << 20;
    /** A picture of the channel; nobody but the creator may send one, so nobody else fills our memory with it. */
    private static final int MOST_PICTURE_BYTES = 5 << 20;

    private static final String PICTURES = "/api/v1/channel/";

    private BoundedBody() {}

    /** The whole body of a viewer's paused request; fails with {@code too-large} as soon as it is known to be. */
    static Future<Buffer> read(HttpServerRequest request, Viewer viewer) {
        int most = most(request, viewer);
        if (length(request) > most) {
            return Future.failedFuture(tooLarge(most));
        }
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        request.handler(chunk -> {
            if (body.length() + chunk.length() > most) {
                whole.tryFail(tooLarge(most));
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.exceptionHandler(whole::tryFail);
        request.endHandler(end -> whole.tryComplete(body));
        request.resume();
        return whole.future();
    }

    private static int most(HttpServerRequest request, Viewer viewer) {
        boolean picture = request.method() == HttpMethod.PUT && request.path().startsWith(PICTURES);
        return picture && viewer.roles().contains("creator") ? MOST_PICTURE_BYTES : MOST_BYTES;
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(
                CommonProblem.TOO_LARGE, "A request body may have up to %d MiB.".formatted(most >> 20));
    }
}
