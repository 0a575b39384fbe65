package live.frontrow.gateway.hls.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class EncodedTest {

    @Test
    void shouldCompressOnceHoweverManyWantIt() throws IOException {
        Encoded text = new Encoded("#EXTM3U\n".repeat(100));
        assertThat(text.gzip()).isSameAs(text.gzip());
        assertThat(text.plain()).isSameAs(text.plain());
        try (GZIPInputStream unpacked =
                new GZIPInputStream(new ByteArrayInputStream(text.gzip().getBytes()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(text.plain().getBytes());
        }
        assertThat(text.gzip().length()).isLessThan(text.plain().length() / 5);
    }
}
