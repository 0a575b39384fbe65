package live.frontrow.stream.alarm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody presses on the ingest. */
@Schema(name = "IngestAlarm")
record Alarm(
        Kind kind,

        @Schema(description = "An address or a range, as it can be banned; null where it is no single one's doing")
        String address,

        @Schema(description = "How often within a minute") int times,

        Instant lastAt,

        @Schema(description = "Whether the address can be banned: this machine's own cannot")
        boolean bannable) {

    /** What happens. */
    @Schema(name = "IngestAlarmKind")
    enum Kind {
        /** Keys of which none is right. */
        @JsonProperty("wrong-keys")
        WRONG_KEYS,
        /** Connections without a right key, which the RTMP front closes. */
        @JsonProperty("pressing")
        PRESSING,
        /** All places for strangers are taken: an encoder that was never here before does not get in. */
        @JsonProperty("full")
        FULL
    }
}
