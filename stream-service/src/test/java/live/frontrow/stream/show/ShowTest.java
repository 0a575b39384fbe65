package live.frontrow.stream.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.AccessWindow;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.window.ShowWindows;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final Instant T0 = Instant.parse("2026-11-23T19:00:00Z");
    private static final Instant T1 = T0.plusSeconds(60);
    private static final Instant T2 = T1.plusSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(120);
    private static final Access MEMBERS = new Access(true, null);
    private static final ShowDetails DETAILS = new ShowDetails("Q&A", "", Access.EVERYBODY, null);

    @Test
    void shouldCountEveryChange() {
        Show show = planned();
        assertThat(show.state().version()).isEqualTo(1);
        assertThat(show.edit(new ShowDetails("New", "", Access.EVERYBODY, null), T1))
                .isTrue();
        assertThat(show.edit(new ShowDetails("New", "", Access.EVERYBODY, null), T1))
                .isFalse();
        assertThat(show.state().version()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheFirstStartAndNumberPublications() {
        // Given
        Show show = planned();
        // When
        show.goLive("http://a/live/x", "x", T0);
        show.interrupt(T1, GRACE);
        show.goLive("http://b/live/x", "x", T2);
        // Then
        StreamState state = show.state();
        assertThat(state.status()).isEqualTo(StreamStatus.LIVE);
        assertThat(state.startedAt()).isEqualTo(T0);
        assertThat(state.publication()).isEqualTo(2);
        assertThat(state.originUrl()).isEqualTo("http://b/live/x");
        assertThat(state.interruptedAt()).isNull();
        assertThat(state.graceUntil()).isNull();
        assertThat(state.version()).isEqualTo(4);
    }

    @Test
    void shouldResumeTheSamePublication() {
        Show show = live();
        show.interrupt(T1, GRACE);
        show.resume();
        assertThat(show.state().publication()).isEqualTo(1);
        assertThat(show.status()).isEqualTo(StreamStatus.LIVE);
        assertThat(show.state().graceUntil()).isNull();
    }

    @Test
    void shouldWaitAsLongAsTheCreatorSays() {
        Show show = live();
        show.interrupt(T1, GRACE);
        long before = show.state().version();
        show.waitUntil(T2.plusSeconds(600));
        assertThat(show.state().graceUntil()).isEqualTo(T2.plusSeconds(600));
        assertThat(show.state().interruptedAt()).isEqualTo(T1);
        assertThat(show.state().version()).isEqualTo(before + 1);
        assertThat(show.graceOver(T1.plus(GRACE))).isFalse();
        show.resume();
        assertThatThrownBy(() -> show.waitUntil(T2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldGiveGraceToTheMillisecond() {
        Show show = live();
        show.interrupt(T1, GRACE);
        assertThat(show.state().graceUntil()).isEqualTo(T1.plus(GRACE));
        assertThat(show.graceOver(T1.plus(GRACE).minusMillis(1))).isFalse();
        assertThat(show.graceOver(T1.plus(GRACE))).isTrue();
        assertThat(live().graceOver(T1.plus(GRACE))).isFalse();
    }

    @Test
    void shouldEndFromLiveAndInterruptedOnly() {
        Show live = live();
        live.end(T2, true);
        assertThat(live.state().endedAt()).isEqualTo(T2);
        Show interrupted = live();
        interrupted.interrupt(T1, GRACE);
        interrupted.end(T2, false);
        assertThat(interrupted.status()).isEqualTo(StreamStatus.ENDED);
        assertThat(interrupted.state().graceUntil()).isNull();
        assertThatThrownBy(() -> planned().end(T2, true)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> interrupted.end(T2, true)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldRefuseEveryOtherTransition() {
        assertThatThrownBy(() -> planned().interrupt(T1, GRACE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> planned().resume()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> live().goLive("u", "x", T1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> live().delete()).isInstanceOf(IllegalStateException.class);
        Show ended = live();
        ended.end(T1, true);
        assertThatThrownBy(() -> ended.goLive("u", "x", T2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ended.interrupt(T2, GRACE)).isInstanceOf(IllegalStateException.class);
        Show deleted = planned();
        deleted.delete();
        assertThatThrownBy(() -> deleted.goLive("u", "x", T2)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldTakeNobodyOnAirWhileCancelled() {
        // Given
        Show show = planned();
        show.arm();
        // When
        show.cancel(T1);
        // Then
        assertThat(show.state().cancelledAt()).isEqualTo(T1);
        assertThat(show.status()).isEqualTo(StreamStatus.SCHEDULED);
        assertThat(show.armed()).isFalse();
        assertThat(show.state().version()).isEqualTo(2);
        assertThatThrownBy(() -> show.goLive("u", "x", T2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> show.cancel(T2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(show::arm).isInstanceOf(IllegalStateException.class);
        show.restore();
        show.goLive("u", "x", T2);
        assertThatThrownBy(() -> show.cancel(T2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(show::restore).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldBeArmedUntilTheFirstPictureAndOnlyIfPlanned() {
        // Given
        Show show = planned();
        show.arm();
        assertThat(show.armed()).isTrue();
        assertThat(show.state().version()).isEqualTo(1);
        // When
        show.goLive("u", "x", T1);
        // Then
        assertThat(show.armed()).isFalse();
        assertThatThrownBy(show::arm).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldForgetAPlannedAudienceWithTheEndAndWithANewerOne() {
        // Given
        AccessChange next = new AccessChange(true, 1, T2);
        Show ended = live();
        Show cancelled = planned();
        Show edited = planned();
        for (Show show : List.of(ended, cancelled, edited)) {
            assertThat(show.admit(Access.EVERYBODY, next, T0)).isTrue();
            assertThat(show.admit(Access.EVERYBODY, next, T0)).isFalse();
            assertThat(show.state().accessChange()).isEqualTo(next);
        }
        // When
        ended.end(T1, true);
        cancelled.cancel(T1);
        edited.edit(new ShowDetails("New title", "", Access.EVERYBODY, null), T1);
        // Then
        assertThat(ended.state().accessChange()).isNull();
        assertThat(cancelled.state().accessChange()).isNull();
        assertThat(edited.state().accessChange()).isEqualTo(next);
        edited.edit(new ShowDetails("New title", "", new Access(true, null), null), T1);
        assertThat(edited.state().accessChange()).isNull();
        assertThatThrownBy(() -> ended.admit(new Access(true, null), null, T2))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void shouldKeepWhomTheClockLetInAtTheEndThoughNobodyHasWrittenItDown() {
        // Given
        Show ended = live();
        Show cancelled = planned();
        for (Show show : List.of(ended, cancelled)) {
            show.admit(Access.EVERYBODY, new AccessChange(true, 1, T1), T0);
            assertThat(show.access()).isEqualTo(Access.EVERYBODY);
        }
        // When
        ended.end(T1, true);
        cancelled.cancel(T1);
        // Then
        assertThat(List.of(ended.access(), cancelled.access())).containsOnly(new Access(true, 1));
        assertThat(ended.state().accessChange()).isNull();
        assertThat(cancelled.state().accessChange()).isNull();
    }

    @Test
    void shouldRememberToWhomItWasOpenFromWhenOn() {
        // Given
        Access members = new Access(true, 1);
        Show show = planned();
        show.admit(members, null, T0);
        assertThat(show.state().windows()).isNull();
        // When
        show.goLive("u", "x", T0);
        show.admit(Access.EVERYBODY, new AccessChange(true, 1, T1), T0.plusSeconds(1));
        // Then what nobody has written down began when it was due
        show.admit(members, null, T1.plusSeconds(3));
        show.interrupt(T1.plusSeconds(4), GRACE);
        show.goLive("v", "x", T1.plusSeconds(5));
        show.admit(Access.EVERYBODY, new AccessChange(true, 2, T2), T1.plusSeconds(6));
        show.end(T2.plusSeconds(9), true);
        assertThat(show.state().windows())
                .containsExactly(
                        new AccessWindow(T0, true, 1),
                        new AccessWindow(T0.plusSeconds(1), false, null),
                        new AccessWindow(T1, true, 1),
                        new AccessWindow(T1.plusSeconds(6), false, null),
                        new AccessWindow(T2, true, 2));
        assertThat(show.accessBefore(T1)).isEqualTo(Access.EVERYBODY);
        assertThat(show.accessBefore(T1.plusSeconds(1))).isEqualTo(members);
        assertThat(new ShowWindows()
                        .convertToEntityAttribute(new ShowWindows()
                                .convertToDatabaseColumn(show.state().windows())))
                .isEqualTo(show.state().windows());
    }

    @Test
    void shouldLetNobodyMoreInWhenAnInstanceOfBeforeHasWrittenNothingDown() throws ReflectiveOperationException {
        // Given: begun by it, for members
        Show show = planned();
        show.admit(MEMBERS, null, T0);
        show.goLive("u", "x", T0);
        field("accessWindows").set(show, null);
        // When
        show.admit(Access.EVERYBODY, null, T1);
        // Then
        assertThat(show.state().windows())
                .containsExactly(new AccessWindow(T0, true, null), new AccessWindow(T1, false, null));
        // When it gives it to members again
        field("access").set(show, new ShowAccess(MEMBERS, null));
        show.end(T2, true);
        // Then: nobody knows since when
        assertThat(show.state().windows())
                .containsExactly(new AccessWindow(T0, true, null), new AccessWindow(T1, true, null));
    }

    private static Field field(String name) throws ReflectiveOperationException {
        Field field = Show.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    @Test
    void shouldLetNobodyMoreInWhenThereAreTooManyWindows() {
        List<AccessWindow> windows = null;
        for (int i = 0; i < 300; i++) {
            windows = ShowWindows.then(windows, T0.plusSeconds(i), i % 2 == 0 ? Access.EVERYBODY : new Access(true, 1));
        }
        assertThat(windows).hasSize(100).last().isEqualTo(new AccessWindow(T0.plusSeconds(99), true, 1));
    }

    @Test
    void shouldListWhatIsCancelledWithThePast() {
        Show cancelled = new Show(UUID.randomUUID(), new ShowDetails("Off", "", Access.EVERYBODY, T1), T0);
        cancelled.cancel(T0);
        Show undated = planned();
        assertThat(undated.listPosition().rank())
                .isLessThan(cancelled.listPosition().rank());
        assertThat(ListPosition.parse(cancelled.listPosition().cursor())).contains(cancelled.listPosition());
    }

    @Test
    void shouldListWhatIsOnAirFirst() {
        Show live = live();
        Show soon = new Show(UUID.randomUUID(), new ShowDetails("Soon", "", Access.EVERYBODY, T1), T0);
        Show later = new Show(UUID.randomUUID(), new ShowDetails("Later", "", Access.EVERYBODY, T2), T0);
        Show undated = planned();
        Show ended = live();
        ended.end(T2, true);
        assertThat(live.listPosition().rank()).isLessThan(soon.listPosition().rank());
        assertThat(soon.listPosition().rank()).isEqualTo(later.listPosition().rank());
        assertThat(soon.listPosition().key()).isLessThan(later.listPosition().key());
        assertThat(later.listPosition().rank())
                .isLessThan(undated.listPosition().rank());
        assertThat(undated.listPosition().rank())
                .isLessThan(ended.listPosition().rank());
        assertThat(ListPosition.parse(soon.listPosition().cursor())).contains(soon.listPosition());
    }

    private static Show planned() {
        return new Show(UUID.randomUUID(), DETAILS, T0);
    }

    private static Show live() {
        Show show = planned();
        show.goLive("http://a/live/x", "x", T0);
        return show;
    }
}
