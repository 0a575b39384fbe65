package live.frontrow.common.outbox;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.leader.LeaderLock;
import live.frontrow.common.leader.LeaderLocks;
import live.frontrow.common.sample.Database;
import live.frontrow.common.sample.History;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.sample.Tallies;
import org.junit.jupiter.api.Test;

/** The end of an instance among others. An application of its own: it is of no use afterwards. */
@QuarkusTest
@TestProfile(HandOverTest.Alone.class)
@RealThings
class HandOverTest {

    private static final Duration AT_MOST = Duration.ofSeconds(30);

    /** Apart from the other tests' application. */
    public static final class Alone implements QuarkusTestProfile {}

    @Inject
    Tallies tallies;

    @Inject
    Database database;

    @Inject
    LeaderLocks locks;

    @Inject
    KafkaClients kafka;

    @Inject
    OutboxConfig config;

    @Test
    void shouldLeaveTheOutboxToAnotherInstanceWhileItStillAnswers() throws InterruptedException {
        // Given an instance that relays, and another one that waits for its turn
        History history = new History(tallies, 1);
        int last = history.write(3);
        String person = history.people().getFirst();
        await().until(() -> database.unsent(person) == 0);
        LeaderLock lock = locks.contend("outbox");
        OutboxSender sender = new OutboxSender(() -> kafka.producer("next-outbox"));
        OutboxRelay next = new OutboxRelay(lock, new OutboxRows(), sender, config, new SimpleMeterRegistry());
        Thread thread = Thread.ofPlatform().start(next);
        assertThat(lock.held()).isFalse();

        // When
        ShutdownRecorder.runShutdown();

        // Then
        await().until(lock::held);
        last += history.write(3);
        await().until(() -> database.unsent(person) == 0);
        assertThat(database.outboxed(person)).isEqualTo(last);
        next.stop();
        thread.join();
        locks.abandon(lock).await().atMost(AT_MOST);
    }
}
