package live.frontrow.chat.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;

/** Finds the show that there is now. */
final class CurrentShow {

    /** So long after its planned start a show that has not begun is still expected. */
    private static final Duration LATE = Duration.ofHours(6);

    private CurrentShow() {}

    /** On air, the newest of several; else ended less than {@code after} ago; else planned next; else planned without a time. */
    static Optional<String> of(Stream<StreamState> shows, Instant now, Duration after) {
        return shows.filter(show -> show.cancelledAt() == null && stage(show, now, after) != Stage.PAST)
                .min(Comparator.<StreamState, Stage>comparing(show -> stage(show, now, after))
                        .thenComparing(show -> distance(show, now))
                        .thenComparing(StreamState::id, Comparator.reverseOrder()))
                .map(StreamState::id);
    }

    /** Whether a show lets in nobody, now or by what is planned, who would not get in by {@code access}. */
    static boolean keeps(Access access, StreamState show, Instant now) {
        AccessChange planned = show.accessChange();
        return !access.stricterThan(show.accessAt(now))
                && (planned == null || !access.stricterThan(new Access(planned.membersOnly(), planned.tier())));
    }

    /** Up to when what was said at a show that is over may go to the next, which keeps to whom the show was open: its replay may be for fewer. */
    static Instant until(StreamState over, StreamState next, Instant now) {
        ReplayAccess replay = over.status() == StreamStatus.ENDED ? over.replayAccess() : null;
        if (replay == null || replay.closed() || keeps(replay.access(), next, now)) {
            return now;
        }
        return over.endedAt() == null ? Instant.EPOCH : over.endedAt();
    }

    private static Stage stage(StreamState show, Instant now, Duration after) {
        return switch (show.status()) {
            case LIVE, INTERRUPTED -> Stage.ON_AIR;
            case ENDED ->
                show.endedAt() != null && now.isBefore(show.endedAt().plus(after)) ? Stage.JUST_ENDED : Stage.PAST;
            case SCHEDULED -> planned(show, now);
        };
    }

    private static Stage planned(StreamState show, Instant now) {
        if (show.scheduledAt() == null) {
            return Stage.OPEN;
        }
        return now.isBefore(show.scheduledAt().plus(LATE)) ? Stage.PLANNED : Stage.PAST;
    }

    /** The smaller, the nearer to now. */
    private static Duration distance(StreamState show, Instant now) {
        Instant when =
                switch (show.status()) {
                    case LIVE, INTERRUPTED -> show.startedAt();
                    case ENDED -> show.endedAt();
                    case SCHEDULED -> show.scheduledAt();
                };
        return when == null ? Duration.ZERO : Duration.between(when, now).abs();
    }

    /** The first, the rather. */
    private enum Stage {
        ON_AIR,
        JUST_ENDED,
        PLANNED,
        /** Planned without a time. */
        OPEN,
        PAST
    }
}
