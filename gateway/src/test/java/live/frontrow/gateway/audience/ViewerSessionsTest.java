package live.frontrow.gateway.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.event.ViewerSession;
import org.junit.jupiter.api.Test;

class ViewerSessionsTest {

    private static final Instant START = Instant.parse("2026-11-23T20:00:00Z");

    private final List<ViewerSession> reports = new ArrayList<>();
    private Instant now = START;
    private final ViewerSessions sessions = new ViewerSessions(reports::add, () -> now, new SimpleMeterRegistry());

    @Test
    void shouldTellWhenSomebodyComes() {
        seen();
        assertThat(reports).containsExactly(report(START));
    }

    @Test
    void shouldTellEveryTenSecondsOfSomebodyWhoStays() {
        seen();
        for (int second = 1; second <= 25; second++) {
            pass(1);
            seen();
            sessions.report();
        }
        assertThat(reports)
                .containsExactly(report(START), report(START.plusSeconds(10)), report(START.plusSeconds(20)));
    }

    @Test
    void shouldTellOnceAndSoonOfSomebodyWhoLeaves() {
        // Given
        seen();
        pass(2);
        seen();
        // When
        for (int second = 3; second <= 60; second++) {
            pass(1);
            sessions.report();
            if (now.isBefore(START.plusSeconds(2).plus(ViewerSessions.QUIET))) {
                assertThat(reports).hasSize(1);
            } else {
                assertThat(reports).hasSize(2);
            }
        }
        // Then
        assertThat(reports).last().isEqualTo(report(START.plusSeconds(2)));
    }

    @Test
    void shouldBeginAnewAfterThirtySeconds() {
        seen();
        pass(31);
        sessions.report();
        seen();
        assertThat(reports).last().extracting(ViewerSession::firstSeenAt).isEqualTo(START.plusSeconds(31));
    }

    private void seen() {
        sessions.seen("session", "show", "alice");
    }

    private void pass(int seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
    }

    private static ViewerSession report(Instant last) {
        return new ViewerSession("session", "show", "alice", false, START, last);
    }
}
