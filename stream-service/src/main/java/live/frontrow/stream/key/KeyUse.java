package live.frontrow.stream.key;

import com.fasterxml.jackson.annotation.JsonProperty;
import live.frontrow.stream.mediamtx.Protocol;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a publisher came, by the name that people know it. */
@Schema(name = "KeyUse")
enum KeyUse {
    @JsonProperty("rtmp")
    RTMP,
    @JsonProperty("srt")
    SRT,
    @JsonProperty("whip")
    WHIP;

    /** Null for a key that nobody has used. */
    static KeyUse of(Protocol protocol) {
        return switch (protocol) {
            case null -> null;
            case RTMP -> RTMP;
            case SRT -> SRT;
            case WEBRTC -> WHIP;
        };
    }
}
