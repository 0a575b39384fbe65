package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RenewalTest {

    private static final String NAME = "live.example.com";
    private static final Instant FROM = Instant.parse("2026-12-01T00:00:00Z");

    private final KeyPair keys = Keys.make();

    @Test
    void shouldBeDueWhenAThirdOfItsLifeIsLeft() {
        X509Certificate quarter = Issued.to(keys, NAME, FROM, Duration.ofDays(90));
        X509Certificate week = Issued.to(keys, NAME, FROM, Duration.ofDays(6));

        assertThat(Renewal.from(quarter)).isEqualTo("2027-01-30T00:00:00Z");
        assertThat(Renewal.from(week)).isEqualTo("2026-12-05T00:00:00Z");
        assertThat(Renewal.due(week, NAME, Instant.parse("2026-12-04T23:59:59Z")))
                .isFalse();
        assertThat(Renewal.due(week, NAME, Instant.parse("2026-12-05T00:00:00Z")))
                .isTrue();
    }

    @Test
    void shouldBeDueAtOnceForAnotherNameAndForOneOfOurOwn() throws Exception {
        X509Certificate other = Issued.to(keys, "www.example.com", FROM, Duration.ofDays(90));
        X509Certificate own = OwnCertificate.make(keys, NAME, FROM);

        assertThat(Renewal.due(other, NAME, FROM)).isTrue();
        assertThat(Renewal.due(own, NAME, FROM)).isTrue();
    }
}
