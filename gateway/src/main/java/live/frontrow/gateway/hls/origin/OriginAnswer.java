package live.frontrow.gateway.hls.origin;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;

/**
 * What MediaMTX gave: the same for every viewer.
 *
 * @param status HTTP status
 * @param contentType media type, or null
 * @param body the whole object
 * @param at when it was whole
 */
public record OriginAnswer(int status, String contentType, Buffer body, Instant at) {

    /** Whether this is the object. */
    public boolean ok() {
        return status == 200;
    }

    OriginAnswer with(Buffer newBody) {
        return new OriginAnswer(status, contentType, newBody, at);
    }

    OriginAnswer offHeap() {
        return with(OffHeap.copyOf(body.getBytes()));
    }
}
