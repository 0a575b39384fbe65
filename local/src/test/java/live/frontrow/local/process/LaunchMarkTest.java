package live.frontrow.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is found running is kept as long as it is the same. */
class LaunchMarkTest {

    private static final String COPY = "/srv/app/local/0123456789abcdef/";
    private static final String OTHER = "/srv/app/local/fedcba9876543210/";

    @Test
    void shouldNotTellCopiesOfTheLauncherApart() {
        assertThat(mark(COPY + "lib/kafka-4.2.0.jar", "1")).isEqualTo(mark(OTHER + "lib/kafka-4.2.0.jar", "1"));
    }

    @Test
    void shouldTellProgramsAndSettingsApart() {
        assertThat(mark(COPY + "lib/kafka-4.2.0.jar", "1"))
                .isNotEqualTo(mark(COPY + "lib/kafka-4.3.0.jar", "1"))
                .isNotEqualTo(mark(COPY + "lib/kafka-4.2.0.jar", "2"))
                .isNotEqualTo(mark("/srv/app/gateway/0123456789abcdef/lib/kafka-4.2.0.jar", "1"));
    }

    private static LaunchMark mark(String jar, String setting) {
        return LaunchMark.of(new Launch(List.of("java", "-jar", jar), Map.of("SETTING", setting), Path.of("/srv")));
    }
}
