package live.frontrow.gateway.show;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.RecordingStatus;
import live.frontrow.common.event.Replay;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;

/** A show as everybody may see it: the same JSON as stream-service's, without the origin's address. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record PublicShow(
        String id,
        String title,
        String description,
        StreamStatus status,
        boolean membersOnly,
        Integer tier,
        AccessChange accessChange,
        Instant scheduledAt,
        Instant startedAt,
        Instant interruptedAt,
        Instant graceUntil,
        Instant endedAt,
        Instant cancelledAt,
        int publication,
        long version,
        String hlsUrl,
        String vodUrl,
        RecordingStatus vodStatus,
        Long vodDurationMillis,
        ReplayAccess replayAccess) {

    /** The public part of {@code state}. */
    public static PublicShow of(StreamState state) {
        Optional<Replay> replay = Optional.ofNullable(state.replay());
        return new PublicShow(
                state.id(),
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
                hlsUrl(state),
                replay.map(Replay::url).orElse(null),
                replay.map(Replay::status).orElse(null),
                replay.map(Replay::durationMillis).orElse(null),
                state.replayAccess());
    }

    private static String hlsUrl(StreamState state) {
        boolean onAir = state.status() == StreamStatus.LIVE || state.status() == StreamStatus.INTERRUPTED;
        return onAir ? "/live/" + state.id() + "/index.m3u8" : null;
    }
}
