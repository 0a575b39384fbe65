package live.frontrow.stream.show;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.Replay;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A show as everybody may see it.
 *
 * @param hlsUrl playlist while live or interrupted, else null
 * @param vodUrl playlist from the beginning on, as soon as there is something of it, else null
 * @param vodStatus null without vodUrl
 * @param vodDurationMillis null without vodUrl
 */
@Schema(name = "StreamView")
public record StreamView(
        UUID id,
        String title,
        String description,
        StreamStatus status,
        boolean membersOnly,

        @Schema(description = "The lowest rank of a plan that opens it; null: any")
        Integer tier,

        @Schema(description = "Who gets in instead from a time on; null: nothing is planned")
        AccessChange accessChange,

        @Schema(description = "Planned start") Instant scheduledAt,
        @Schema(description = "First picture") Instant startedAt,

        @Schema(description = "Since when the publisher is gone")
        Instant interruptedAt,

        @Schema(description = "When an interrupted show ends by itself")
        Instant graceUntil,

        Instant endedAt,

        @Schema(description = "Since when a planned show is called off; its status stays scheduled")
        Instant cancelledAt,

        @Schema(description = "Number of the newest publication, 0 before the first")
        int publication,

        @Schema(description = "Grows with every change") long version,
        String hlsUrl,

        @Schema(description = "Playlist from the beginning on, also during the show; null while there is nothing")
        String vodUrl,

        @Schema(description = "recording: it grows; null without vodUrl")
        RecordingStatus vodStatus,

        @Schema(description = "Length as last told; null without vodUrl")
        Long vodDurationMillis,

        @Schema(description = "Who may watch it again once it is over; null: those who might at its end")
        ReplayAccess replayAccess) {

    /** The view of a show as it stands. */
    public static StreamView of(Show show) {
        StreamState state = show.state();
        Optional<Replay> replay = Optional.ofNullable(state.replay());
        return new StreamView(
                show.id(),
                state.title(),
                state.description(),
                state.status(),
                state.membersOnly(),
                state.tier(),
                state.accessChange(),
                state.scheduledAt(),
                state.startedAt(),
                state.interruptedAt(),
                state.graceUntil(),
                state.endedAt(),
                state.cancelledAt(),
                state.publication(),
                state.version(),
                show.onAir() ? playlist(show.id()) : null,
                replay.map(Replay::url).orElse(null),
                replay.map(Replay::status).orElse(null),
                replay.map(Replay::durationMillis).orElse(null),
                state.replayAccess());
    }

    /** Playlist address of a show, for browsers. */
    public static String playlist(UUID show) {
        return "/live/" + show + "/index.m3u8";
    }
}
