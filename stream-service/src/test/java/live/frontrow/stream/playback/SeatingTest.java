package live.frontrow.stream.playback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeatingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T20:04:00Z");
    private static final Instant LAPSED = NOW.minusSeconds(120);
    private static final UUID SHOW = UUID.randomUUID();

    private final Device tv = device(40);
    private final Device laptop = device(30);
    private final Device phone = device(20);
    private final List<Device> three = List.of(phone, tv, laptop);

    @Test
    void shouldLetTheFirstOnesInAndNobodyOut() {
        Seating third = decide(List.of(tv, laptop), null, null);
        assertThat(third).isEqualTo(new Seating(null, List.of(), true, laptop.beganAt()));
        assertThat(decide(List.of(), null, null)).isEqualTo(new Seating(null, List.of(), true, null));
    }

    @Test
    void shouldTakeThePlaceOfTheOldest() {
        assertThat(decide(three, null, null)).isEqualTo(new Seating(null, List.of(tv), true, phone.beganAt()));
    }

    @Test
    void shouldTakeThePlaceOfASilentOneFirst() {
        Seating fourth = Seating.decide(three, null, null, Set.of(phone.session()), 3, LAPSED);
        assertThat(fourth.leaving()).containsExactly(phone);
    }

    @Test
    void shouldLetThoseWithAPlaceGoOn() {
        for (Device device : three) {
            assertThat(decide(three, device.session(), null).admitted()).isTrue();
            assertThat(decide(three, device.session(), true).leaving()).isEmpty();
        }
    }

    @Test
    void shouldRefuseOneThatLostItsPlaceUntilItSaysWatchHere() {
        Device lost = lost();
        List<Device> known = List.of(lost, tv, laptop, phone);
        assertThat(decide(known, lost.session(), null)).isEqualTo(new Seating(lost, List.of(), false, phone.beganAt()));
        assertThat(decide(known, lost.session(), false).admitted()).isFalse();
        assertThat(decide(known, lost.session(), true))
                .isEqualTo(new Seating(lost, List.of(tv), true, phone.beganAt()));
    }

    @Test
    void shouldRefuseOneThatCameBackTooLateOnlyWhileAllPlacesAreTaken() {
        Device asleep = device(40);
        asleep.renew(LAPSED);
        assertThat(decide(List.of(asleep, tv, laptop, phone), asleep.session(), null)
                        .admitted())
                .isFalse();
        assertThat(decide(List.of(asleep, tv, laptop), asleep.session(), null).admitted())
                .isTrue();
    }

    @Test
    void shouldNotCountThoseWhoseLastTokenHasEnded() {
        phone.renew(LAPSED);
        assertThat(decide(three, null, null).leaving()).isEmpty();
        phone.renew(LAPSED.plusMillis(1));
        assertThat(decide(three, null, null).leaving()).containsExactly(tv);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldAskWhetherOneThatOnlyLooksMayTakeAPlace(boolean watchHere) {
        assertThat(decide(three, null, watchHere).admitted()).isEqualTo(watchHere);
        assertThat(decide(List.of(tv), null, watchHere).admitted()).isTrue();
    }

    @Test
    void shouldMakeRoomForALowerLimit() {
        Seating seating = Seating.decide(three, null, null, Set.of(), 1, LAPSED);
        assertThat(seating.leaving()).containsExactly(tv, laptop, phone);
    }

    private static Seating decide(List<Device> known, UUID session, Boolean watchHere) {
        return Seating.decide(known, session, watchHere, Set.of(), 3, LAPSED);
    }

    private static Device device(int minutesAgo) {
        Device device = new Device(UUID.randomUUID(), SHOW, "alice");
        device.begin(NOW.minus(Duration.ofMinutes(minutesAgo)), null);
        device.renew(NOW);
        return device;
    }

    private static Device lost() {
        Device device = device(50);
        device.lose(NOW);
        return device;
    }
}
