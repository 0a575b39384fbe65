package live.frontrow.vod.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
    private static final AccessWindow EVERYBODY = new AccessWindow(NOON, false, null);
    private static final AccessWindow MEMBERS = new AccessWindow(NOON.plusSeconds(1200), true, null);

    @Test
    void shouldCountWithWhatIsPlanned() {
        assertThat(Windows.of(show(change(1200, null), EVERYBODY))).containsExactly(EVERYBODY, MEMBERS);
        assertThat(Windows.of(show(change(1800, 1), EVERYBODY, MEMBERS)))
                .containsExactly(EVERYBODY, MEMBERS, new AccessWindow(NOON.plusSeconds(1800), true, 1));
    }

    @Test
    void shouldAddNothingThatIsToldAlreadyOrChangesNothing() {
        assertThat(Windows.of(show(null, EVERYBODY))).containsExactly(EVERYBODY);
        assertThat(Windows.of(show(change(1200, null), EVERYBODY, MEMBERS))).containsExactly(EVERYBODY, MEMBERS);
        assertThat(Windows.of(show(change(1800, null), EVERYBODY, MEMBERS))).containsExactly(EVERYBODY, MEMBERS);
        assertThat(Windows.of(show(change(1200, null)))).isEmpty();
        assertThat(Windows.of(show(change(1200, null), (AccessWindow[]) null))).isEmpty();
    }

    private static AccessChange change(int seconds, Integer tier) {
        return new AccessChange(true, tier, NOON.plusSeconds(seconds));
    }

    private static StreamState show(AccessChange change, AccessWindow... windows) {
        return new StreamState(
                "show",
                1,
                "Show",
                "",
                StreamStatus.LIVE,
                false,
                null,
                change,
                null,
                NOON,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                windows == null ? null : List.of(windows),
                false);
    }
}
