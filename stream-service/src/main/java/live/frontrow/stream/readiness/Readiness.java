package live.frontrow.stream.readiness;

import live.frontrow.stream.signal.LastSignal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be checked before a picture arrives. Null is "not known", never "good". */
@Schema(name = "Readiness")
record Readiness(
        @Schema(required = true) MediaServers mediaServers,

        @Schema(description = "Room for recordings where it is least; null unless it is known of every media server")
        Long diskFreeBytes,

        @Schema(description = "How long the oldest change waits to be told to the other services; null if not known")
        Double eventsDelaySeconds,

        @Schema(description = "How the last broadcast arrived; null if none is remembered or that is not known")
        LastSignal lastSignal) {

    /** The servers that take pictures and pass them on. */
    @Schema(name = "MediaServers")
    record MediaServers(int reachable, int total) {}
}
