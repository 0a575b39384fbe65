package live.frontrow.gateway.vod;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Iterator;
import java.util.Map;
import live.frontrow.gateway.vod.DownloadPlan.Stretch;

/**
 * Leads one object after the other through, as fast as they are taken. One that is away, or has another length than it should have, ends
 * it all with the answer open, so that the connection is cut and whoever loads goes on from there.
 */
final class DownloadStream {

    private final RoutingContext context;
    private final Replays replays;
    private final ObjectStorage storage;
    private final String show;
    private final Map<Integer, Long> earlier;
    private final Iterator<Stretch> left;
    private final Promise<Void> done = Promise.promise();
    private HttpClientResponse current;

    DownloadStream(RoutingContext context, Replays replays, ObjectStorage storage, DownloadPlan plan, ByteRange range) {
        this.context = context;
        this.replays = replays;
        this.storage = storage;
        this.show = plan.show();
        this.earlier = plan.earlier();
        this.left = plan.stretchesIn(range).iterator();
    }

    /** Done when all has been sent. */
    Future<Void> send() {
        context.addEndHandler(ended -> {
            if (ended.failed()) {
                done.tryFail(ended.cause());
                if (current != null) {
                    current.request().reset();
                }
            }
        });
        next();
        return done.future();
    }

    /** A loop, not a chain of futures as long as a show. */
    private void next() {
        if (done.future().isComplete()) {
            return;
        }
        if (!left.hasNext()) {
            context.response().end().onComplete(ended -> done.tryComplete());
            return;
        }
        Stretch wanted = left.next();
        // Times can be moved only by whoever reads from the beginning.
        Stretch asked = earlier.isEmpty() ? wanted : wanted.whole();
        replays.place(VodRequest.ofRecording(show, asked.piece().object()))
                .compose(place -> place.address() == null
                        ? Future.failedFuture(asked.piece().object() + " belongs to another window by now")
                        : storage.get(place.address(), asked.header()))
                .compose(object -> lead(asked, wanted.range(), object))
                .onSuccess(led -> next())
                .onFailure(done::tryFail);
    }

    private Future<Void> lead(Stretch stretch, ByteRange wanted, HttpClientResponse object) {
        current = object;
        boolean whole = stretch.header() == null;
        String length = object.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (done.future().isComplete()
                || object.statusCode() != (whole ? 200 : 206)
                || !Long.toString(stretch.range().length()).equals(length)) {
            MediaReply.drop(object);
            return Future.failedFuture("%s: status %d, %s bytes instead of %d"
                    .formatted(
                            stretch.piece().object(),
                            object.statusCode(),
                            length,
                            stretch.range().length()));
        }
        return earlier.isEmpty()
                ? object.pipe().endOnComplete(false).to(context.response())
                : ShiftedPipe.lead(object, context.response(), earlier, wanted);
    }
}
