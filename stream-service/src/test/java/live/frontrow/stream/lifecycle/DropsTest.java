package live.frontrow.stream.lifecycle;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A show whose publisher drops off, again and again, and a creator who says how long it waits. */
@QuarkusTest
class DropsTest extends ToldShows {

    @Test
    void shouldStayOneShowThroughFourDrops() {
        stayOneShow(4);
    }

    @Test
    @Tag("soak")
    void shouldStayOneShowThroughTwentyFiveDrops() {
        stayOneShow(25);
    }

    private void stayOneShow(int drops) {
        // Given
        String show = planned("Bad network");
        Key key = keyOf(show);
        // When
        for (int drop = 0; drop < drops; drop++) {
            try (Sender _ = Sender.rtmp(key.url())) {
                awaitStatus(show, "live");
            }
            awaitStatus(show, "interrupted");
        }
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitStatus(show, "live");
            asCreator().post("/api/v1/streams/" + show + "/end").then().statusCode(202);
        }
        // Then
        show(show).body("publication", equalTo(drops + 1));
        await().untilAsserted(
                        () -> assertThat(states(show, EventType.STREAM_ENDED)).hasSize(1));
        assertThat(states(show, EventType.STREAM_LIVE).stream().map(StreamState::publication))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, drops + 1).boxed().toList());
        assertThat(states(show, EventType.STREAM_UPDATED).stream()
                        .filter(state -> state.status() == StreamStatus.INTERRUPTED)
                        .map(StreamState::publication))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, drops).boxed().toList());
        assertThat(told(show).stream()
                        .map(event -> ((StreamState) event.data()).version())
                        .sorted())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 2 * drops + 3).boxed().toList());
    }

    @Test
    void shouldWaitLongerWhenTheCreatorSaysSo() {
        // Given
        String show = planned("Router restarts");
        try (Sender _ = Sender.rtmp(keyOf(show).url())) {
            awaitStatus(show, "live");
        }
        awaitStatus(show, "interrupted");
        Instant first = graceUntil(show);
        // When
        Instant asked = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        wait(show, "{\"seconds\":300}").statusCode(200).body("status", equalTo("interrupted"));
        // Then
        Instant longer = graceUntil(show);
        assertThat(longer).isBetween(asked.plusSeconds(300), Instant.now().plusSeconds(300));
        await().untilAsserted(() -> assertThat(
                        states(show, EventType.STREAM_UPDATED).getLast().graceUntil())
                .isEqualTo(longer));
        await().until(() -> Instant.now().isAfter(first.plusSeconds(3)));
        show(show).body("status", equalTo("interrupted"));
        // And shorter again: it ends by itself, once
        wait(show, "{\"seconds\":1}").statusCode(200);
        awaitStatus(show, "ended");
        await().untilAsserted(
                        () -> assertThat(states(show, EventType.STREAM_ENDED)).hasSize(1));
        wait(show, "{\"seconds\":60}").statusCode(409).body("id", equalTo("show-not-interrupted"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"seconds\":0}", "{\"seconds\":-5}", "{\"seconds\":601}", "{}", "null"})
    void shouldWaitOneToSixHundredSeconds(String body) {
        String show = planned("Bounds");
        wait(show, body)
                .statusCode(400)
                .body("id", equalTo("invalid-input"))
                .body("violations.field", equalTo(List.of("seconds")));
    }

    @Test
    void shouldWaitForInterruptedShowsAndTheCreatorOnly() {
        String show = planned("Not interrupted");
        wait(show, "{\"seconds\":60}").statusCode(409).body("id", equalTo("show-not-interrupted"));
        asAlice()
                .body("{\"seconds\":60}")
                .post("/api/v1/streams/" + show + "/grace")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse wait(String show, String body) {
        return asCreator().body(body).post("/api/v1/streams/" + show + "/grace").then();
    }

    private static Instant graceUntil(String show) {
        return Instant.parse(show(show).extract().path("graceUntil"));
    }
}
