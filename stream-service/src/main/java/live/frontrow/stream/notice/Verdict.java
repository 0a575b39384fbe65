package live.frontrow.stream.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.notice.DueNotice.ToldShow;

/**
 * Whether a notice is still right at the moment in which it would be sent.
 *
 * @param drop why it is not, or null
 * @param later until when it has time, or null
 */
record Verdict(String drop, Instant later) {

    private static final Verdict SEND = new Verdict(null, null);

    /** Why a reminder does not fit the show as it stands. */
    private static final Set<String> UNFIT = Set.of("off", "moved", "late");

    static Verdict of(DueNotice notice, Instant now) {
        String drop = about(notice, now).or(() -> reader(notice)).orElse(null);
        if (drop != null) {
            return new Verdict(drop, null);
        }
        Optional<Instant> quiet = notice.wish().quiet() == null
                ? Optional.empty()
                : notice.wish().quiet().endsAt(now, notice.wish().zone());
        if (quiet.isEmpty()) {
            return SEND;
        }
        // An answer is there in the morning as well; a show is not.
        return notice.kind() == NoticeKind.ANSWERED ? new Verdict(null, quiet.get()) : new Verdict("quiet", null);
    }

    /** Whether it is to go out now. */
    boolean send() {
        return drop == null && later == null;
    }

    /** Whether the show may be changed so that it is right again: nobody was told, so no trace stays, and the plan writes it anew. */
    boolean unfit() {
        return drop != null && UNFIT.contains(drop);
    }

    private static Optional<String> about(DueNotice notice, Instant now) {
        ToldShow show = notice.show();
        return switch (notice.kind()) {
            case SOON -> soon(notice, now);
            case LIVE ->
                show.status() == StreamStatus.LIVE || show.status() == StreamStatus.INTERRUPTED
                        ? Optional.empty()
                        : Optional.of("over");
            case ANSWERED -> show.off() ? Optional.of("off") : Optional.empty();
        };
    }

    private static Optional<String> soon(DueNotice notice, Instant now) {
        ToldShow show = notice.show();
        if (show.off()) {
            return Optional.of("off");
        }
        if (show.start() == null || !Long.toString(show.start().toEpochMilli()).equals(notice.about())) {
            return Optional.of("moved");
        }
        return show.status() == StreamStatus.SCHEDULED && now.isBefore(show.start())
                ? Optional.empty()
                : Optional.of("late");
    }

    private static Optional<String> reader(DueNotice notice) {
        if (notice.wish() == null) {
            return Optional.of("unwanted");
        }
        boolean wanted =
                switch (notice.kind()) {
                    case SOON -> notice.wish().soon() && notice.asked();
                    case LIVE -> notice.wish().live() && notice.asked();
                    case ANSWERED -> notice.wish().answers();
                };
        boolean reached = notice.way() == Way.PUSH
                ? notice.browser() != null
                : notice.wish().mail() && notice.address() != null;
        return wanted && reached ? Optional.empty() : Optional.of("unwanted");
    }
}
