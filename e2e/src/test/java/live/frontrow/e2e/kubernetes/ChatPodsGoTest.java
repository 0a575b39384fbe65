package live.frontrow.e2e.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.chat.RoomTalk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A talk over both chat pods, each of which goes; over TLS and the Ingress. */
@Tag("kubernetes")
@ExtendWith(ClusterStage.class)
class ChatPodsGoTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int READERS = 4;

    @Test
    void noMessageIsLost(Cluster cluster, IngressProxy proxy, Chromium chromium) {
        try (Person creator = People.creator(chromium, cluster)) {
            Show show = Show.plan(creator, "A talk over two pods");
            try (RoomTalk talk = new RoomTalk(People.way(cluster, proxy), show.id())) {
                // Given
                List<Runnable> goings = new ArrayList<>();
                for (String pod : cluster.podsOf(Component.CHAT_SERVICE)) {
                    goings.add(() -> cluster.deleteAndAwait(pod));
                }
                goings.add(() -> cluster.killAndAwait(
                        cluster.podsOf(Component.CHAT_SERVICE).getFirst()));
                talk.read(READERS);
                talk.write("creator", 1, creator.cookies());

                for (Runnable going : goings) {
                    // When
                    going.run();

                    // Then
                    talk.awaitWord(PATIENCE);
                }
                talk.fallSilent(PATIENCE);
                await("nothing is open").atMost(PATIENCE).untilAsserted(() -> assertThat(talk.breaches(creator))
                        .isEmpty());
                Report.line("A talk while chat pods went: " + talk.messages() + " messages, 0 lost");
            }
        }
    }
}
