package live.frontrow.gateway.cdn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloudFrontConfigTest {

    private static final String SECRET = "s".repeat(32);

    @TempDir
    Path folder;

    private Path key;

    @BeforeEach
    void makeKey() {
        key = CloudFrontKeys.write(folder.resolve("key.pem"), CloudFrontKeys.of("EC", 256));
    }

    @Test
    void shouldBeOffWithoutSettings() {
        assertThat(cloudFront(false, false, null).isOn()).isFalse();
    }

    @Test
    void shouldBeOnWithAll() {
        assertThat(cloudFront(true, true, SECRET).isOn()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "true, false, false",
        "false, true, false",
        "false, false, true",
        "true, true, false",
        "true, false, true",
        "false, true, true"
    })
    void shouldNotBeHalfOn(boolean id, boolean file, boolean secret) {
        assertThatThrownBy(() -> cloudFront(id, file, secret ? SECRET : null)).hasMessageContaining("belong together");
    }

    @Test
    void shouldWantALongSecret() {
        assertThatThrownBy(() -> cloudFront(true, true, "s".repeat(31)))
                .hasMessage("FRONTROW_CLOUDFRONT_ORIGIN_SECRET needs at least 32 characters");
    }

    private CloudFront cloudFront(boolean id, boolean file, String secret) {
        return new CloudFront(
                new Settings(
                        Optional.of("K2JCJMDEHXQW5F").filter(given -> id),
                        Optional.of(key).filter(given -> file),
                        Optional.ofNullable(secret).map(List::of)),
                null,
                null);
    }

    private record Settings(Optional<String> keyPairId, Optional<Path> key, Optional<List<String>> originSecret)
            implements CloudFrontConfig {}
}
