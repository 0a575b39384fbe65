package live.frontrow.membership.member;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.MembershipChanged.Source;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.membership.RealThings;
import org.junit.jupiter.api.Test;

/** One event for each real change, none for anything else. */
@QuarkusTest
@RealThings
class MembershipChangedTest {

    private final String person = UUID.randomUUID().toString();

    @Test
    void shouldTellEachChangeOnceWithAGrowingVersion() {
        // When
        String since = Api.give(person).extract().path("since");
        Api.give(person);
        Api.visit(person, "Alice Adams", "alice");
        Api.take(person);
        Api.take(person);
        Api.give(person);

        // Then
        List<Event> events = told(3);
        long first = data(events).getFirst().version();
        assertThat(events.getFirst().source()).isEqualTo("/membership-service");
        assertThat(data(events).getFirst())
                .isEqualTo(new MembershipChanged(
                        person,
                        first,
                        true,
                        Source.COMPLIMENTARY,
                        null,
                        null,
                        "complimentary",
                        List.of(),
                        Instant.parse(since)));
        assertThat(data(events)).extracting(MembershipChanged::version).containsExactly(first, first + 1, first + 2);
        assertThat(data(events)).extracting(MembershipChanged::active).containsExactly(true, false, true);
        assertThat(data(events))
                .extracting(MembershipChanged::source)
                .containsExactly(Source.COMPLIMENTARY, null, Source.COMPLIMENTARY);
    }

    @Test
    void shouldTellOnceWhenTheSameIsAskedAtTheSameTime() throws InterruptedException {
        // Given
        int callers = 6;
        CountDownLatch ready = new CountDownLatch(callers);

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            for (int i = 0; i < callers; i++) {
                threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return Api.give(person).statusCode(200);
                });
            }
        }
        Api.take(person);

        // Then
        List<MembershipChanged> told = data(told(2));
        long first = told.getFirst().version();
        assertThat(told).extracting(MembershipChanged::version).containsExactly(first, first + 1);
    }

    @Test
    void shouldAnswerWhileKafkaIsAwayAndTellLater() {
        // Given
        KafkaResource.kafka().stop();

        // When
        try {
            Api.give(person).statusCode(200);
            Api.take(person).statusCode(200);
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(200);
        } finally {
            KafkaResource.kafka().start();
        }

        // Then
        assertThat(data(told(2))).extracting(MembershipChanged::active).containsExactly(true, false);
    }

    /** What was told of the person once {@code count} events are there. */
    private List<Event> told(int count) {
        try (EventProbe probe = EventProbe.of(EventType.MEMBERSHIP_CHANGED)) {
            await().untilAsserted(() -> assertThat(probe.events(person)).hasSize(count));
            return probe.events(person);
        }
    }

    private static List<MembershipChanged> data(List<Event> events) {
        return events.stream().map(event -> (MembershipChanged) event.data()).toList();
    }
}
