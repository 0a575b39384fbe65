package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.notice.DueNotice.ToldShow;
import live.frontrow.stream.wish.Quiet;
import live.frontrow.stream.wish.Wish;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant START = Instant.parse("2026-06-01T18:00:00Z");
    private static final Instant BEFORE = START.minusSeconds(600);
    private static final Wish ALL = new Wish(true, true, false, true, true, null, "Europe/Berlin", "en");

    @Test
    void shouldSendWhatIsStillRight() {
        assertThat(verdict(NoticeKind.SOON, StreamStatus.SCHEDULED, ALL, BEFORE).send())
                .isTrue();
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.LIVE, ALL, START).send())
                .isTrue();
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.INTERRUPTED, ALL, START)
                        .send())
                .isTrue();
        assertThat(verdict(NoticeKind.ANSWERED, StreamStatus.ENDED, ALL, START).send())
                .isTrue();
    }

    @Test
    void shouldDropWhatComesTooLate() {
        assertThat(verdict(NoticeKind.SOON, StreamStatus.SCHEDULED, ALL, START).drop())
                .isEqualTo("late");
        assertThat(verdict(NoticeKind.SOON, StreamStatus.LIVE, ALL, BEFORE).drop())
                .isEqualTo("late");
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.ENDED, ALL, START).drop())
                .isEqualTo("over");
    }

    @Test
    void shouldDropWhatNobodyWantsAnyMore() {
        Wish nothing = new Wish(false, false, true, false, true, null, "Europe/Berlin", "en");
        Wish noMail = new Wish(true, true, false, true, false, null, "Europe/Berlin", "en");
        assertThat(verdict(NoticeKind.SOON, StreamStatus.SCHEDULED, null, BEFORE)
                        .drop())
                .isEqualTo("unwanted");
        assertThat(verdict(NoticeKind.SOON, StreamStatus.SCHEDULED, nothing, BEFORE)
                        .drop())
                .isEqualTo("unwanted");
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.LIVE, nothing, START).drop())
                .isEqualTo("unwanted");
        assertThat(verdict(NoticeKind.ANSWERED, StreamStatus.LIVE, nothing, START)
                        .drop())
                .isEqualTo("unwanted");
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.LIVE, noMail, START).drop())
                .isEqualTo("unwanted");
    }

    @Test
    void shouldKeepQuietAndTellInTheMorningWhatCanWait() {
        Wish quiet = new Wish(true, true, false, true, true, new Quiet("19:00", "08:00"), "Europe/Berlin", "en");
        assertThat(verdict(NoticeKind.SOON, StreamStatus.SCHEDULED, quiet, BEFORE)
                        .drop())
                .isEqualTo("quiet");
        assertThat(verdict(NoticeKind.LIVE, StreamStatus.LIVE, quiet, START).drop())
                .isEqualTo("quiet");
        assertThat(verdict(NoticeKind.ANSWERED, StreamStatus.LIVE, quiet, START).later())
                .isEqualTo(Instant.parse("2026-06-02T06:00:00Z"));
    }

    private static Verdict verdict(NoticeKind kind, StreamStatus status, Wish wish, Instant now) {
        ToldShow show = new ToldShow(UUID.randomUUID(), "Show", status, false, START, null);
        String about = kind == NoticeKind.SOON ? Long.toString(START.toEpochMilli()) : "";
        return Verdict.of(
                new DueNotice(
                        UUID.randomUUID(), kind, Way.MAIL, about, 1, now, show, "Frontrow", wish, true, "a@b.de", null),
                now);
    }
}
