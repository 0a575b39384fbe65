package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {

    private static final AcmeSettings HERE =
            new AcmeSettings("live.example.com", "ana@example.com", URI.create("https://authority.example/dir"));
    private static final AcmeSettings THERE = new AcmeSettings(HERE.domain(), HERE.mail(), URI.create("https://other"));
    private static final Instant BEGIN = Instant.parse("2026-12-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldAskLessAndLessOftenAndNeverFiveTimesAnHour() {
        // When
        Attempts attempts = Attempts.none(HERE);
        List<Long> minutes = new ArrayList<>();
        for (int failure = 0; failure < 11; failure++) {
            Instant now = attempts.next().isBefore(BEGIN) ? BEGIN : attempts.next();
            minutes.add(Duration.between(BEGIN, now).toMinutes());
            attempts = attempts.failed(now, new Refusal("no", null));
        }

        // Then
        assertThat(minutes).containsExactly(0L, 5L, 15L, 35L, 75L, 155L, 315L, 635L, 1275L, 1995L, 2715L);
    }

    @Test
    void shouldWaitAsLongAsTheAuthorityWants() {
        Instant tomorrow = BEGIN.plus(Duration.ofDays(1));
        Attempts attempts = Attempts.none(HERE).failed(BEGIN, new Refusal("limit", Optional.of(tomorrow), null));

        assertThat(attempts.next()).isEqualTo(tomorrow);
        assertThat(attempts.started().next()).isEqualTo(tomorrow);
    }

    @Test
    void shouldBeRememberedAndShortenedByAStart() throws Exception {
        // Given: many failures
        Path file = folder.resolve("attempts.json");
        Attempts attempts = Attempts.none(HERE);
        for (int failure = 0; failure < 20; failure++) {
            attempts = attempts.failed(BEGIN, new Refusal("closed", null));
        }
        attempts.write(file);

        // Then
        Attempts read = Attempts.going(Attempts.read(file), HERE);
        assertThat(read).isEqualTo(attempts);
        assertThat(read.next()).isEqualTo(BEGIN.plus(Duration.ofHours(12)));
        assertThat(read.started().next()).isEqualTo(BEGIN.plus(Duration.ofMinutes(20)));
        assertThat(read.started().trouble()).isEqualTo("closed");

        // And another authority begins anew
        assertThat(Attempts.going(Attempts.read(file), THERE)).isEqualTo(Attempts.none(THERE));
    }
}
