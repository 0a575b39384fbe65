package live.frontrow.stream.ingest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;

/**
 * MediaMTX's HTTP auth body. Fields that a later MediaMTX adds are ignored.
 *
 * @param ip whence; of RTMP what the front says (PROXY protocol)
 * @param token bearer token (WHIP)
 * @param password password of the stream id (SRT)
 * @param action {@code publish}, {@code read}, {@code api} …
 * @param path as {@code live/abc}
 * @param protocol {@code rtmp}, {@code srt}, {@code webrtc} …
 * @param id connection id; null for a question that is not about one connection (WHIP OPTIONS)
 * @param query query of the publishing address (RTMP)
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AuthRequest(
        String ip, String token, String password, String action, String path, String protocol, UUID id, String query) {

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "AuthRequest[" + action + " " + protocol + " " + id + "]";
    }
}
