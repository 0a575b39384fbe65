package live.frontrow.gateway.vod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=2-, 2, 9",
        "bytes=3-7, 3, 7",
        "bytes=3-99, 3, 9",
        "bytes=-4, 6, 9",
        "bytes=-99, 0, 9"
    })
    void shouldReadOneRange(String header, long first, long last) {
        assertThat(ByteRange.of(header, 10)).hasValue(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=99-100", "bytes=-0"})
    void shouldKnowWhatLiesBeyondTheEnd(String header) {
        assertThat(ByteRange.of(header, 10).orElseThrow().satisfiable()).isFalse();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"bytes=0-1,3-4", "bytes=5-4", "bytes=-", "lines=1-2", "bytes=1", "bytes=٣-"})
    void shouldGiveEverythingForAnythingElse(String header) {
        assertThat(ByteRange.of(header, 10)).isEmpty();
    }

    @Test
    void shouldCountItsBytes() {
        assertThat(new ByteRange(3, 7).length()).isEqualTo(5);
    }
}
