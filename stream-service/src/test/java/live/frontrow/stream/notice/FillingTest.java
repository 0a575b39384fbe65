package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FillingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-04T18:30:00Z | Europe/Berlin | en-GB | on Friday, 4 December 2026, 19:30 CET",
                "2026-06-05T17:30:00Z | Europe/Berlin | en-GB | on Friday, 5 June 2026, 19:30 CEST",
                "2026-12-04T18:30:00Z | America/New_York | en-US | on Friday, December 4, 2026, 1:30 PM EST"
            })
    void shouldSayWhenAsItsReaderWritesIt(Instant start, String zone, String language, String words) {
        assertThat(Filling.when(start, ZoneId.of(zone), Locale.forLanguageTag(language)))
                .isEqualTo(words);
    }

    @Test
    void shouldNotLookAgainAtWhatIsPutIn() {
        Filling filling = new Filling("$1 {link}", "soon", "0:07 after it began", "https://a.example/s/1", "{show}");
        assertThat(filling.into("{show}|{start}|{moment}|{link}|{channel}|{other}"))
                .isEqualTo("$1 {link}|soon|0:07 after it began|https://a.example/s/1|{show}|{other}");
    }
}
