package live.frontrow.rtmpfront.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final Address ANA = new Address("192.0.2.1");
    private static final Address BEN = new Address("192.0.2.2");

    private final Admissions admissions = new Admissions(new Limits());

    @Test
    void shouldCountStrangersUntilTheyShowAKey() {
        // When
        Visitor encoder = admissions.admit(ANA);
        admissions.admit(ANA);

        // Then
        assertThat(admissions.strangers()).isEqualTo(2);
        assertThat(admissions.refusal(ANA, NOW)).contains(Refusal.ADDRESS_FULL);
        assertThat(admissions.refusal(BEN, NOW)).isEmpty();

        // When
        assertThat(encoder.accepted()).isEmpty();

        // Then
        assertThat(admissions.strangers()).isEqualTo(1);
        assertThat(admissions.publishers()).isEqualTo(1);
        assertThat(admissions.refusal(ANA, NOW)).isEmpty();

        // When
        encoder.closed(NOW);

        // Then
        assertThat(admissions.publishers()).isZero();
    }

    @Test
    void shouldKeepAPlaceForWhoeverHadAKey() {
        // Given
        Visitor encoder = admissions.admit(ANA);
        encoder.accepted();
        encoder.closed(NOW);
        admissions.admit(BEN);
        admissions.admit(new Address("192.0.2.3"));
        admissions.admit(new Address("192.0.2.4"));

        // Then
        assertThat(admissions.refusal(new Address("192.0.2.5"), NOW)).contains(Refusal.FULL);
        assertThat(admissions.refusal(ANA, NOW)).isEmpty();
    }

    @Test
    void shouldLetAnAddressRestAfterItsAttempts() {
        // Given
        fail(ANA, NOW.minusSeconds(90));
        fail(ANA, NOW.minusSeconds(2));
        fail(ANA, NOW.minusSeconds(1));
        assertThat(admissions.refusal(ANA, NOW)).isEmpty();

        // When
        fail(ANA, NOW);

        // Then
        assertThat(admissions.refusal(ANA, NOW.plusSeconds(60))).contains(Refusal.RESTING);
        assertThat(admissions.refusal(ANA, NOW.plusSeconds(61))).isEmpty();
        assertThat(admissions.refusal(BEN, NOW)).isEmpty();
    }

    @Test
    void shouldNotMindAProbeThatSaysNothing() {
        // When
        for (int probe = 0; probe < 10; probe++) {
            admissions.admit(ANA).closed(NOW);
        }

        // Then
        assertThat(admissions.refusal(ANA, NOW)).isEmpty();
    }

    @Test
    void shouldBoundWhatIsSentBeforeAKeyAndBeforeMedia() {
        // Given
        Visitor visitor = admissions.admit(ANA);

        // Then
        assertThat(visitor.sent(100, true)).isEmpty();
        assertThat(visitor.sent(1, true)).contains(Refusal.TALKATIVE);

        // Given
        Visitor publisher = admissions.admit(BEN);
        publisher.accepted();

        // Then
        assertThat(publisher.sent(1_000, false)).isEmpty();
        assertThat(publisher.sent(1, false)).contains(Refusal.TALKATIVE);
        assertThat(publisher.sent(1_000_000, true)).isEmpty();
    }

    @Test
    void shouldRefuseOnePublisherTooMany() {
        // Given
        admissions.admit(ANA).accepted();
        admissions.admit(ANA).accepted();

        // Then
        assertThat(admissions.admit(ANA).accepted()).isEqualTo(Optional.of(Refusal.FULL));
    }

    @Test
    void shouldCountAHouseholdOfIpv6AsOne() {
        assertThat(Address.of("2001:db8:1:2::1")).isEqualTo(Address.of("2001:db8:1:2:ffff::9"));
        assertThat(Address.of("2001:db8:1:3::1")).isNotEqualTo(Address.of("2001:db8:1:2::1"));
        assertThat(Address.of("192.0.2.1")).isEqualTo(ANA);
    }

    @Test
    void shouldSeeAnAcceptanceThatComesInPieces() {
        // Given
        Acceptance acceptance = new Acceptance();

        // Then
        assertThat(acceptance.in(Buffer.buffer("NetConnection.Connect.Success … NetStream.Pub")))
                .isFalse();
        assertThat(acceptance.in(Buffer.buffer("lish.Start"))).isTrue();
        assertThat(acceptance.in(Buffer.buffer("NetStream.Publish.Start"))).isFalse();
    }

    private void fail(Address address, Instant when) {
        Visitor visitor = admissions.admit(address);
        visitor.sent(10, false);
        visitor.closed(when);
    }

    /** 2 per address, 3 in all, 2 publishers, 3 attempts, 100 and 1,000 bytes. */
    private static final class Limits implements AdmissionConfig {

        @Override
        public int strangersPerAddress() {
            return 2;
        }

        @Override
        public int strangers() {
            return 3;
        }

        @Override
        public int publishers() {
            return 2;
        }

        @Override
        public int attempts() {
            return 3;
        }

        @Override
        public Duration rest() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(5);
        }

        @Override
        public int strangerBytes() {
            return 100;
        }

        @Override
        public int bytesBeforeMedia() {
            return 1_000;
        }
    }
}
