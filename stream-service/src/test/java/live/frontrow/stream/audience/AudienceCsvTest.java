package live.frontrow.stream.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AudienceCsvTest {

    private static final Instant JOINED = Instant.parse("2026-11-23T19:00:00.750Z");

    @Test
    void shouldWriteALineForEachPerson() {
        String csv = AudienceCsv.of(
                List.of(
                        new Watcher("Zoë Ångström", JOINED, Instant.parse("2026-11-23T20:10:30Z"), 70.046),
                        new Watcher(null, JOINED, null, 0)),
                false);
        assertThat(csv).isEqualTo("""
                name,joined,left,minutes\r
                Zoë Ångström,2026-11-23T19:00:00Z,2026-11-23T20:10:30Z,70.05\r
                Anonymous,2026-11-23T19:00:00Z,,0.00\r
                """);
    }

    @Test
    void shouldSayThatThereWereMore() {
        assertThat(AudienceCsv.of(List.of(new Watcher("Zoë", JOINED, null, 0)), true))
                .isEqualTo("""
                name,joined,left,minutes\r
                Zoë,2026-11-23T19:00:00Z,,0.00\r
                (not listed: all who came after the first 1),,,\r
                """);
    }

    @Test
    void shouldNotTakeAnAddressForAName() {
        assertThat(ViewerNames.presentable("alice@example.org", "alice")).contains("alice");
        assertThat(ViewerNames.presentable("", "alice@example.org")).isEmpty();
        assertThat(ViewerNames.presentable(" Alice @ home ", "alice")).contains("Alice @ home");
    }
}
