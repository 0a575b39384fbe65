package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTest {

    @Test
    void shouldKeepTheDirectivesAndDropEverythingElse() {
        // Given
        MultiMap query = query("_HLS_skip=YES&token=secret&_HLS_part=2&_HLS_msn=3145769&x=y");

        // When
        Blocking blocking = Blocking.parse(query).orElseThrow();

        // Then
        assertThat(blocking).isEqualTo(new Blocking(3_145_769L, 2, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_HLS_msn=-1",
                "_HLS_msn=1&_HLS_msn=2",
                "_HLS_part=1",
                "_HLS_msn=x",
                "_HLS_skip=no",
                "_HLS_msn=1234567890123456",
                "_HLS_msn="
            })
    void shouldRefuseMalformedDirectives(String text) {
        assertThat(Blocking.parse(query(text))).isEmpty();
    }

    private static MultiMap query(String text) {
        MultiMap query = MultiMap.caseInsensitiveMultiMap();
        for (String pair : text.split("&")) {
            query.add(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        }
        return query;
    }
}
