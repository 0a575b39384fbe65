package live.frontrow.stream.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IcsTextTest {

    @Test
    void shouldEscapeWhatHasAMeaning() {
        assertThat(new IcsText()
                        .words("SUMMARY", "Bread, salt; water\\flour\r\nand\ntime")
                        .toString())
                .isEqualTo("SUMMARY:Bread\\, salt\\; water\\\\flour\\nand\\ntime\r\n");
    }

    @Test
    void shouldFoldAt75OctetsAndNeverWithinACharacter() {
        // Given letters of one, two and four octets
        String words = "a".repeat(66) + "é".repeat(80) + "🥖".repeat(40);
        // When
        String text = new IcsText().words("SUMMARY", words).toString();
        // Then
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(1, 75));
        assertThat(text.split("\r\n")[0]).isEqualTo("SUMMARY:" + "a".repeat(66));
        assertThat(text.replace("\r\n ", "")).isEqualTo("SUMMARY:" + words + "\r\n");
    }

    @Test
    void shouldWriteMomentsInUtc() {
        assertThat(new IcsText()
                        .time("DTSTART", Instant.parse("2026-12-03T19:00:00.250Z"))
                        .toString())
                .isEqualTo("DTSTART:20261203T190000Z\r\n");
    }
}
