package live.frontrow.gateway.vod;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerResponse;
import java.nio.ByteBuffer;
import java.util.Map;
import live.frontrow.common.mp4.TimeShift;

/** Leads some of an object through with other decode times, as fast as it is taken. */
final class ShiftedPipe {

    private final HttpClientResponse object;
    private final HttpServerResponse response;
    private final TimeShift shift;
    private final ByteRange range;
    private final Promise<Void> done = Promise.promise();
    private long at;

    private ShiftedPipe(
            HttpClientResponse object, HttpServerResponse response, Map<Integer, Long> earlier, ByteRange range) {
        this.object = object;
        this.response = response;
        this.shift = new TimeShift(earlier);
        this.range = range;
    }

    /** Leads a range of it through; all of it arrives. */
    static Future<Void> lead(
            HttpClientResponse object, HttpServerResponse response, Map<Integer, Long> earlier, ByteRange range) {
        return new ShiftedPipe(object, response, earlier, range).lead();
    }

    private Future<Void> lead() {
        object.exceptionHandler(done::tryFail);
        object.endHandler(end -> ended());
        object.handler(this::arrived);
        response.exceptionHandler(done::tryFail);
        object.resume();
        return done.future();
    }

    private void arrived(Buffer chunk) {
        try {
            pass(shift.pass(ByteBuffer.wrap(chunk.getBytes())));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            done.tryFail(e);
            MediaReply.drop(object);
        }
    }

    private void ended() {
        if (at > range.last()) {
            done.tryComplete();
        } else {
            done.tryFail("It ended after " + at + " bytes");
        }
    }

    private void pass(ByteBuffer bytes) {
        int from = Math.clamp(range.first() - at, 0, bytes.remaining());
        int until = Math.clamp(range.last() + 1 - at, from, bytes.remaining());
        at += bytes.remaining();
        if (from == until || done.future().isComplete()) {
            return;
        }
        byte[] wanted = new byte[until - from];
        bytes.get(from, wanted);
        response.write(Buffer.buffer(wanted));
        if (response.writeQueueFull()) {
            object.pause();
            response.drainHandler(drained -> object.resume());
        }
    }
}
