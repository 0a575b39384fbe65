package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.NewLogWriter;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.PostgresResource;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What people notice of parts that are away. */
@QuarkusTest
class OutageTest extends ChatTest {

    private static final LogEntry NEWS = new LogEntry.Mute("nobody", null, "nobody", null, Instant.EPOCH);

    @Inject
    KafkaClients kafka;

    @Inject
    MeterRegistry metrics;

    @Test
    void shouldAcknowledgeOnlyWhatKafkaHas() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody());
                NewLogWriter writer = new NewLogWriter(kafka)) {
            Timer written = metrics.get("frontrow.chat.acknowledgements")
                    .tag("outcome", "written")
                    .timer();
            long before = written.count();
            alice.write("message-1", "Before");

            // When
            KafkaResource.kafka().stop();
            CompletableFuture<Long> patient;
            try {
                patient = writer.write(UUID.randomUUID().toString(), NEWS).toCompletableFuture();

                // Then: after so long that also the patient one was refused by its producer
                JsonObject answer = alice.write("message-2", "Meanwhile");
                assertThat(answer.getString("code")).isEqualTo("unconfirmed");
                assertThat(bob.texts()).containsExactly("Before");
            } finally {
                KafkaResource.kafka().start();
            }

            // Then
            assertThat(patient).succeedsWithin(AT_MOST);
            JsonObject ack = alice.await(
                    frame -> "ack".equals(frame.getString("type")) && "message-2".equals(frame.getString("id")));
            JsonObject seen = bob.message("Meanwhile");
            assertThat(ack.getLong("seq")).isEqualTo(seen.getLong("seq"));
            assertThat(ack.getString("message")).isEqualTo(seen.getString("id"));
            alice.write("message-3", "After");
            assertThat(written.count()).isGreaterThanOrEqualTo(before + 3);
            bob.message("After");
            assertThat(bob.texts()).containsExactly("Before", "Meanwhile", "After");
        }
    }

    @Test
    void shouldGoOnInsideWhileNobodyNewComesIn() {
        String show = publicShow();
        String ticket = ticket(show, TestIdentity.anonymous());
        try (Chatter alice = enter(show, alice())) {

            // When
            PostgresResource.postgres().stop();
            try {

                // Then
                ask(show, TestIdentity.anonymous()).then().statusCode(503).body("id", equalTo("unavailable"));
                refused("ticket=" + ticket, Chatter.ORIGIN, 503, "unavailable");
                alice.write("message-1", "Still here");
                assertThat(alice.message("Still here")).isNotNull();
            } finally {
                PostgresResource.postgres().start();
            }
            awaitAnswer(show, TestIdentity.anonymous(), 200, null);
        }
    }
}
