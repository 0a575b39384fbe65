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

    /** A small picture: chat-service takes no larger body, and would cut the connection in the middle of one. */
    private static final int MOST_EMOJI_BYTES = 256 << 10;

    private static final String PICTURES = "/api/v1/channel/";
    private static final String EMOJI = "/api/v1/chat/emoji/";

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
        boolean put = request.method() == HttpMethod.PUT;
        if (put && request.path().startsWith(EMOJI)) {
            return MOST_EMOJI_BYTES;
        }
        boolean picture = put && request.path().startsWith(PICTURES);
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
        String bound = most < 1 << 20 ? (most >> 10) + " KiB" : (most >> 20) + " MiB";
        return new ProblemException(CommonProblem.TOO_LARGE, "A request body may have up to " + bound + ".");
    }
}
