package live.frontrow.stream.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Viewer;
import org.junit.jupiter.api.Test;

class LockedWindowTest {

    private static final Instant START = Instant.parse("2026-11-23T20:00:00Z");
    private static final Access MEMBERS = new Access(true, null);
    private static final Viewer ANONYMOUS = new Viewer("anon-1", true, false);

    @Test
    void shouldSayFromWhenToWhenAPartIsLocked() {
        Standing show = live(
                Access.EVERYBODY,
                null,
                AccessWindow.of(START, MEMBERS),
                AccessWindow.of(minute(20), Access.EVERYBODY),
                AccessWindow.of(minute(30), MEMBERS),
                AccessWindow.of(minute(40), Access.EVERYBODY));
        assertThat(LockedWindow.of(ANONYMOUS, show, minute(50)))
                .containsExactly(
                        new LockedWindow(1, null, minute(20), null, false, false),
                        new LockedWindow(3, minute(30), minute(40), null, false, false));
    }

    @Test
    void shouldLockWhatComesAfterAChangeThatIsDue() {
        Standing show =
                live(Access.EVERYBODY, new AccessChange(true, 2, minute(20)), AccessWindow.of(START, Access.EVERYBODY));
        assertThat(LockedWindow.of(ANONYMOUS, show, minute(19))).isEmpty();
        assertThat(LockedWindow.of(ANONYMOUS, show, minute(20)))
                .containsExactly(new LockedWindow(2, minute(20), null, 2, false, false));
    }

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    private static Standing live(Access access, AccessChange change, AccessWindow... windows) {
        // Whoever is not signed in has no membership
        return new Standing(1, StreamStatus.LIVE, access, change, null, false, false, true, null, List.of(windows));
    }
}
