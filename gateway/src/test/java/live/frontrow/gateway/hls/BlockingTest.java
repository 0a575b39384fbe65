package live.frontrow.gateway.hls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockingTest {

    @Test
    void shouldKeepTheDirectivesAndDropEverythingElse() {
        assertThat(Blocking.parse("_HLS_skip=YES&token=secret&&_HLS_part=2&_HLS_msnx=4&_HLS_msn=3145769&x=y&z"))
                .hasValue(new Blocking(3_145_769L, 2, true));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "&&", "token=secret", "x_HLS_msn=5", "%5FHLS_msn=5", "_hls_msn=5"})
    void shouldWaitForNothingWhenNothingIsSaid(String query) {
        assertThat(Blocking.parse(query)).hasValue(Blocking.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_HLS_msn=-1",
                "_HLS_msn=1&_HLS_msn=2",
                "_HLS_msn=1&_HLS_msn",
                "_HLS_part=1",
                "_HLS_msn=x",
                "_HLS_msn=%31",
                "_HLS_msn=\u0661",
                "_HLS_skip=no",
                "_HLS_skip=YES&_HLS_skip=YES",
                "_HLS_msn=1&_HLS_part=1234567",
                "_HLS_msn=1234567890123456",
                "_HLS_msn",
                "_HLS_msn="
            })
    void shouldRefuseMalformedDirectives(String query) {
        assertThat(Blocking.parse(query)).isEmpty();
    }
}
