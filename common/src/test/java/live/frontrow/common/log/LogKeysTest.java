package live.frontrow.common.log;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import live.frontrow.common.event.Event;
import live.frontrow.common.sample.RealThings;
import live.frontrow.common.sample.Tallies;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a request over its event to whoever is told of it: all that is written down on the way has the same keys. */
@QuarkusTest
@RealThings
class LogKeysTest {

    private static final Logger OURS = Logger.getLogger("live.frontrow");

    @Inject
    Tallies tallies;

    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final ExtHandler handler = new ExtHandler() {
        private final PatternFormatter message = new PatternFormatter("%s");

        @Override
        protected void doPublish(ExtLogRecord line) {
            lines.add(new Line(message.format(line), Map.copyOf(line.getMdcCopy())));
        }
    };

    @BeforeEach
    void listen() {
        OURS.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        OURS.removeHandler(handler);
    }

    @Test
    void shouldSayWhichRequestOfWhomForWhichShow() {
        // Given
        String show = UUID.randomUUID().toString();

        // When
        Response answer = given().header("X-Request-Id", "8d3f")
                .auth()
                .oauth2(TestIdentity.alice())
                .get("/sample/streams/" + show + "/outage");

        // Then
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("X-Request-Id")).isEqualTo("8d3f");
        assertThat(keys("Not available"))
                .containsExactly(Map.of("request", "8d3f", "show", show, "person", TestIdentity.ALICE));
    }

    @Test
    void shouldGiveANewIdToEachRequestWithoutOne() {
        String first = given().get("/sample/outage").header("X-Request-Id");
        String second = given().get("/sample/outage").header("X-Request-Id");

        assertThat(keys("Not available")).containsExactly(Map.of("request", first), Map.of("request", second));
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void shouldNameTheRequestWhereSomethingUnforeseenHappened() {
        given().header("X-Request-Id", "8d40")
                .get("/sample/secret")
                .then()
                .statusCode(500)
                .body("detail", equalTo("We have written down what happened under 8d40."));
    }

    @Test
    void shouldFollowARequestThroughKafka() throws Throwable {
        // Given
        String person = "poison-" + UUID.randomUUID();
        VertxContextSupport.subscribeAndAwait(() -> tallies.create(person));

        // When
        Event event = VertxContextSupport.subscribeAndAwait(() -> {
            LogKeys.put(LogKeys.REQUEST, "8d41");
            return tallies.change(person);
        });

        // Then
        Map<String, String> expected = Map.of("request", "8d41", "event", event.id());
        await().untilAsserted(() -> {
            assertThat(keys("Poison: " + person)).isNotEmpty().containsOnly(expected);
            assertThat(keys("sample failed for event " + event.id()))
                    .isNotEmpty()
                    .containsOnly(expected);
            assertThat(keys("sample gives up on membership.changed")).contains(expected);
        });
        try (EventProbe probe = EventProbe.ofTopics("membership.changed.dlq")) {
            await().untilAsserted(() -> assertThat(probe.records())
                    .filteredOn(letter -> person.equals(letter.key()))
                    .extracting(LogKeysTest::request)
                    .containsExactly("8d41"));
        }
    }

    @Test
    void shouldLeaveNothingBehind() {
        LogKeys.during(Map.of("request", "8d42"), () -> {
            LogKeys.during(Map.of("request", "8d43"), () -> assertThat(LogKeys.request())
                    .hasValue("8d43"));
            assertThat(LogKeys.request()).hasValue("8d42");
        });
        assertThat(LogKeys.request()).isEmpty();
    }

    private List<Map<String, String>> keys(String beginning) {
        return lines.stream()
                .filter(line -> line.text.startsWith(beginning))
                .map(Line::keys)
                .toList();
    }

    private static String request(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader("ce_request").value(), StandardCharsets.UTF_8);
    }

    private record Line(String text, Map<String, String> keys) {}
}
