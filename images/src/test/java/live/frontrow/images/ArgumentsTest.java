package live.frontrow.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    private static final Path FOLDER = Path.of("target/images");

    @Test
    void nothingSaidMeansTheServicesOnTheUsualBase() {
        assertThat(Arguments.parse(List.of(), FOLDER))
                .isEqualTo(new Arguments("eclipse-temurin:25-jre", Optional.empty(), Optional.empty(), false, FOLDER));
    }

    @Test
    void everythingSaid() {
        List<String> words = List.of(
                "--infra", "--push", "registry.example/people", "--tag", "7", "--base-image", "tar:///bases/java.tar");

        assertThat(Arguments.parse(words, FOLDER))
                .isEqualTo(new Arguments(
                        "tar:///bases/java.tar",
                        Optional.of("7"),
                        Optional.of("registry.example/people"),
                        true,
                        FOLDER));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.parse(List.of("--pull"), FOLDER))
                .isInstanceOf(ComponentException.class)
                .hasMessage("`images` does not know --pull");
        assertThatThrownBy(() -> Arguments.parse(List.of("--push", "--infra"), FOLDER))
                .isInstanceOf(ComponentException.class)
                .hasMessage("--push needs a value");
    }
}
