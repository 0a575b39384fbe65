package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Who reaches whom inside. Every pod tries every port of every other: what the design draws is open, and nothing else.
 * The web and the addresses for broadcasters are open to everybody who may go out.
 */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class NetworkPolicyTest {
    private static final Set<String> PUBLIC = Set.of("gateway:8080", "mediamtx:1935", "mediamtx:8889");

    static Stream<Arguments> drawn() {
        return Stream.of(
                Arguments.of(
                        Component.GATEWAY,
                        Set.of(
                                "stream-service:8080",
                                "membership-service:8080",
                                "chat-service:8080",
                                "vod-service:8080",
                                "mediamtx:8888",
                                "postgresql:5432",
                                "kafka:9092",
                                "keycloak:8080")),
                Arguments.of(
                        Component.STREAM_SERVICE,
                        Set.of("gateway:9000", "mediamtx:9997", "mediamtx:8084", "postgresql:5432", "kafka:9092")),
                Arguments.of(Component.MEMBERSHIP_SERVICE, Set.of("gateway:9000", "postgresql:5432", "kafka:9092")),
                Arguments.of(Component.CHAT_SERVICE, Set.of("gateway:9000", "postgresql:5432", "kafka:9092")),
                Arguments.of(Component.VOD_SERVICE, Set.of("gateway:9000", "postgresql:5432", "kafka:9092")),
                Arguments.of(Component.MEDIAMTX, Set.of("stream-service:8080", "postgresql:5432", "kafka:9092")),
                Arguments.of(Component.KEYCLOAK, Set.of("postgresql:5432")),
                Arguments.of(Component.KAFKA, Set.of()),
                Arguments.of(Component.POSTGRESQL, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aPodReachesWhatIsDrawnAndNothingElse(Component from, Set<String> open, Cluster cluster) {
        String pod = cluster.podsOf(from).getFirst();

        assertThat(Probe.of(cluster).from(cluster, pod)).isEqualTo(open);
    }

    @Test
    void aStrangerReachesWhatIsPublicOnly(Cluster cluster) {
        // Given a pod that is none of ours, which may go where it likes
        try (Stranger stranger = Stranger.start(cluster)) {
            // Then
            assertThat(Probe.of(cluster).from(cluster, stranger.pod()))
                    .containsAll(PUBLIC)
                    .contains("kubernetes:443")
                    .hasSize(PUBLIC.size() + 1);
        }
    }
}
