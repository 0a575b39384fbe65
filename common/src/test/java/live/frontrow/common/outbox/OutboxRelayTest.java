package live.frontrow.common.outbox;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.leader.LeaderLock;
import live.frontrow.common.leader.LeaderLocks;
import live.frontrow.common.sample.Database;
import live.frontrow.common.sample.History;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.sample.Tallies;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.KafkaResource;
import org.junit.jupiter.api.Test;

/** Whatever happens between outbox and effect: nothing is lost, each effect is had once, in order per key. */
@QuarkusTest
@RealThings
class OutboxRelayTest {

    private static final Duration AT_MOST = Duration.ofSeconds(60);

    @Inject
    Tallies tallies;

    @Inject
    Database database;

    @Inject
    CrashingRows rows;

    @Inject
    LeaderLocks locks;

    @Inject
    KafkaClients kafka;

    @Inject
    OutboxConfig config;

    @Test
    void shouldSendAgainWhatWasNotMarkedAndHaveOneEffect() {
        // Given
        History history = new History(tallies, 2);
        rows.crashOnNext(2);

        // When
        int last = history.write(3);

        // Then
        await().untilAsserted(() -> assertThat(rows.crashesLeft()).isZero());
        assertOneEffectEach(history, last);
        assertThat(sentVersions(history.people()))
                .as("what was sent without a mark is there at least twice")
                .hasSizeGreaterThan(2 * last);
    }

    @Test
    void shouldWaitForABrokerThatIsAway() {
        // Given
        History history = new History(tallies, 2);
        KafkaResource.kafka().stop();
        int last;
        try {

            // When
            last = history.write(5);

            // Then
            for (String person : history.people()) {
                assertThat(database.unsent(person)).isEqualTo(last);
            }
            RestAssured.get("/q/health/live").then().statusCode(200);
            await().untilAsserted(
                            () -> RestAssured.get("/q/health/ready").then().statusCode(200));
        } finally {

            // When
            KafkaResource.kafka().start();
        }

        // Then
        assertOneEffectEach(history, last);
    }

    @Test
    void shouldTakeOverWhenTheLeaderLosesItsConnection() throws InterruptedException {
        // Given
        History history = new History(tallies, 3);
        LeaderLock lock = locks.contend("outbox");
        OutboxRelay second = relay(lock);
        Thread thread = Thread.ofPlatform().start(second);

        // When
        int last = history.write(4);
        killLeader();
        last += history.write(4);
        killLeader();
        last += history.write(4);

        // Then
        assertOneEffectEach(history, last);
        end(second, thread, lock);
    }

    @Test
    void shouldBearTwoRelaysAtOnce() throws InterruptedException {
        // Given: a relay that believes in a lock of its own
        History history = new History(tallies, 3);
        LeaderLock wrong = locks.contend("another lock");
        await().until(wrong::held);
        OutboxRelay second = relay(wrong);
        Thread thread = Thread.ofPlatform().start(second);

        // When
        int last = history.write(10);

        // Then
        assertOneEffectEach(history, last);
        history.people().forEach(person -> assertThat(firstOccurrences(sentVersions(List.of(person))))
                .isEqualTo(History.versions(last)));
        end(second, thread, wrong);
    }

    private void end(OutboxRelay relay, Thread thread, LeaderLock lock) throws InterruptedException {
        relay.stop();
        thread.join();
        locks.abandon(lock).await().atMost(AT_MOST);
    }

    private OutboxRelay relay(LeaderLock lock) {
        OutboxSender sender = new OutboxSender(() -> kafka.producer("second-outbox"));
        return new OutboxRelay(lock, new OutboxRows(), sender, config, new SimpleMeterRegistry());
    }

    private void killLeader() {
        await().until(() -> !database.rows("""
                                select pg_terminate_backend(pid) from pg_locks
                                where locktype = 'advisory' and granted and pid <> pg_backend_pid()""").isEmpty());
    }

    private void assertOneEffectEach(History history, int last) {
        for (String person : history.people()) {
            await().untilAsserted(() -> assertThat(database.effects(person)).isEqualTo(History.versions(last)));
            await().untilAsserted(() -> assertThat(database.unsent(person)).isZero());
        }
    }

    private static List<Long> sentVersions(List<String> people) {
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            return people.stream()
                    .flatMap(person -> probe.events(person).stream())
                    .map(Event::data)
                    .map(data -> ((MembershipChanged) data).version())
                    .toList();
        }
    }

    private static List<Long> firstOccurrences(List<Long> versions) {
        List<Long> first = new ArrayList<>();
        versions.forEach(version -> {
            if (!first.contains(version)) {
                first.add(version);
            }
        });
        return first;
    }
}
