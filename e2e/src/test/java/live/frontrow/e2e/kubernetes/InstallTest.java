package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code helm install} alone makes a whole installation: two of each service, two media servers. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class InstallTest {
    private static final Duration PROMISED = Duration.ofMinutes(3);

    @Test
    void everythingIsReadyWithinThreeMinutes(Cluster cluster) {
        for (Component component : Component.values()) {
            assertThat(cluster.podsOf(component)).as(component.label()).hasSize(component.pods());
        }
        assertThat(cluster.readyAfter()).isLessThanOrEqualTo(PROMISED);
    }
}
