package live.frontrow.gateway.hls.origin;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.Optional;

/**
 * What MediaMTX gave: the same for every viewer.
 *
 * @param status HTTP status
 * @param contentType media type, or null
 * @param body the whole object
 * @param at when it was whole
 * @param file the same body to be sent without a copy, if it may be
 */
public record OriginAnswer(int status, String contentType, Buffer body, Instant at, Optional<MediaFile> file) {

    /** As it came. */
    public OriginAnswer(int status, String contentType, Buffer body, Instant at) {
        this(status, contentType, body, at, Optional.empty());
    }

    /** Whether this is the object. */
    public boolean ok() {
        return status == 200;
    }

    OriginAnswer with(Buffer newBody) {
        return new OriginAnswer(status, contentType, newBody, at);
    }

    /** To be sent to many. */
    OriginAnswer shared(MediaFiles files) {
        Buffer bytes = OffHeap.copyOf(body.getBytes());
        return new OriginAnswer(status, contentType, bytes, at, ok() ? files.of(bytes) : Optional.empty());
    }
}
