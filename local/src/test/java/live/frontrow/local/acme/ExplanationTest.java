package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dns          | live.example.com leads nowhere: it needs an A record with this machine's address.",
                "rateLimited  | The authority was asked too often, by us or for this name.",
                "caa          | A CAA record of live.example.com allows other authorities only.",
                "serverInternal | The authority refused.",
            })
    void shouldNameWhatToDo(String type, String words) {
        assertThat(Explanation.meaning("live.example.com", type)).isEqualTo(words);
    }
}
