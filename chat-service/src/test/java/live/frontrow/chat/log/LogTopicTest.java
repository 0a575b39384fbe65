package live.frontrow.chat.log;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.common.kafka.KafkaClients;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LogTopicTest extends ChatTest {

    @Inject
    KafkaClients kafka;

    private final String name = "log-" + UUID.randomUUID();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void shouldEndTheProcessWhenTheTopicWasMadeAnew() throws Exception {
        try (Admin admin = kafka.admin("test")) {
            create(admin);
            LogTopic topic = new LogTopic(kafka, name, ended::incrementAndGet);
            await().ignoreExceptionsInstanceOf(KafkaException.class).untilAsserted(topic::learn);
            String id = topic.id();
            topic.learn();
            assertThat(ended).hasValue(0);

            admin.deleteTopics(List.of(name)).all().get(10, TimeUnit.SECONDS);
            await().ignoreExceptions().untilAsserted(() -> create(admin));
            await().untilAsserted(() -> assertThatThrownBy(topic::learn).hasMessageEndingWith("is another one"));

            assertThat(ended).hasPositiveValue();
            assertThat(topic.id()).isEqualTo(id);
        }
    }

    private void create(Admin admin) throws Exception {
        admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty())))
                .all()
                .get(10, TimeUnit.SECONDS);
    }
}
