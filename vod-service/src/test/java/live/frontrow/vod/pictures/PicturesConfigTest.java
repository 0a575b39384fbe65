package live.frontrow.vod.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PicturesConfigTest {

    /** The image names a program, and the chart takes it from agents by an empty value. */
    @Test
    void shouldHaveNoProgramWhereTheEnvironmentNamesNone() {
        assertThat(program(Map.of("FRONTROW_PICTURES_FFMPEG", "/app/ffmpeg/ffmpeg")))
                .contains(Path.of("/app/ffmpeg/ffmpeg"));
        assertThat(program(Map.of("FRONTROW_PICTURES_FFMPEG", ""))).isEmpty();
        assertThat(program(Map.of())).isEmpty();
    }

    private static Optional<Path> program(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(PicturesConfig.class)
                .build()
                .getConfigMapping(PicturesConfig.class)
                .ffmpeg();
    }
}
