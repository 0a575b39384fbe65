package live.frontrow.gateway.hls;

import io.vertx.core.buffer.Buffer;

/**
 * What MediaMTX gave: the same for every viewer.
 *
 * @param status HTTP status
 * @param contentType media type, or null
 * @param body the whole object
 */
record OriginAnswer(int status, String contentType, Buffer body) {

    boolean ok() {
        return status == 200;
    }
}
