package live.frontrow.stream.signal;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What arrives for a show. */
@Schema(name = "Signal")
record Signal(
        @Schema(description = "The newest second; null while nothing arrives")
        Sample now,

        @Schema(description = "Who sends; null while nobody does")
        Source source,

        @Schema(description = "What could be better, the worst first")
        List<Finding> findings,

        @Schema(description = "The last two minutes, oldest first")
        List<Point> history,

        @Schema(description = "Who was turned away in the last hour, newest first")
        List<Refusal> refusals) {

    /** Who sends. */
    @Schema(name = "SignalSource")
    record Source(
            @Schema(description = "rtmp, srt or webrtc") String protocol,
            @Schema(description = "Name of the stream key") String key,

            @Schema(description = "Address of the encoder; null where it is not known")
            String address,

            Instant since) {}

    /** A point of the curve. */
    @Schema(name = "SignalPoint")
    record Point(Instant at, int kbps) {}

    /** Publishers turned away for one reason. */
    @Schema(name = "IngestRefusal")
    record Refusal(
            @Schema(description = "Id of the problem, or \"codec\"")
            String reason,

            long times,
            Instant lastAt,

            @Schema(description = "Whence the last of them came; null where it is not known")
            String lastAddress) {}
}
