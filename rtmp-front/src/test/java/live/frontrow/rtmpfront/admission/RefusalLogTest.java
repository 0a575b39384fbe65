package live.frontrow.rtmpfront.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import live.frontrow.rtmpfront.admission.RefusalLog.From;
import org.junit.jupiter.api.Test;

class RefusalLogTest {

    private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");
    private static final Address ANA = Address.of("192.0.2.1");
    private static final Address BEN = Address.of("2001:db8:1:2:3:4:5:6");

    private final RefusalLog log = new RefusalLog();

    @Test
    void shouldTellTheLastMinute() {
        // Given
        log.add(Refusal.SLOW, ANA, NOW);
        log.add(Refusal.SLOW, ANA, NOW.plusSeconds(30));
        log.add(Refusal.RESTING, BEN, NOW.plusSeconds(31));

        // Then
        RefusalLog.Report report = log.report(NOW.plusSeconds(45));
        assertThat(report.reasons()).isEqualTo(Map.of("slow", 2, "resting", 1));
        assertThat(report.addresses())
                .containsExactly(
                        new From("2001:db8:1:2::/64", "resting", 1, NOW.plusSeconds(31)),
                        new From("192.0.2.1", "slow", 2, NOW.plusSeconds(30)));

        // Then: what is older is forgotten
        assertThat(log.report(NOW.plusSeconds(61)).reasons()).isEqualTo(Map.of("slow", 1, "resting", 1));
        assertThat(log.report(NOW.plusSeconds(120)).addresses()).isEmpty();
    }

    @Test
    void shouldCountACrowdAndNameSomeOfIt() {
        for (int number = 0; number < 10_000; number++) {
            log.add(Refusal.FULL, Address.of("10.0.%d.%d".formatted(number / 256, number % 256)), NOW);
        }
        log.add(Refusal.BANNED, ANA, NOW.plusSeconds(10));
        RefusalLog.Report report = log.report(NOW.plusSeconds(10));
        assertThat(report.reasons()).isEqualTo(Map.of("full", 10_000, "banned", 1));
        assertThat(report.addresses()).hasSize(21).contains(new From("192.0.2.1", "banned", 1, NOW.plusSeconds(10)));
    }
}
