package live.frontrow.gateway.events;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.id.Ids;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class EventsTest {

    @Inject
    Facts facts;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String show = Ids.next();

    @AfterEach
    void stopListening() {
        client.shutdownNow();
    }

    @Test
    void shouldTellTheWholeStateFirstAndThenEachChange() {
        // Given
        facts.live(show, 5, 1);
        List<String> lines = listen();
        await().until(() -> lines.contains("event: viewers"));

        assertThat(lines).contains("content-type: [text/event-stream]", "cache-control: [no-store]");

        // When
        facts.show(EventType.STREAM_UPDATED, show, 4, StreamStatus.SCHEDULED, 0);
        facts.show(EventType.STREAM_UPDATED, show, 6, StreamStatus.INTERRUPTED, 1);
        facts.revoke(Kind.SHOW, show, 3);

        // Then
        await().until(() -> lines.contains("event: rights"));
        await().until(() -> shows(lines).size() == 2);
        assertThat(shows(lines)).extracting(state -> state.getLong("version")).containsExactly(5L, 6L);
        JsonObject first = shows(lines).getFirst();
        assertThat(first.getString("status")).isEqualTo("live");
        assertThat(first.getString("hlsUrl")).isEqualTo("/live/" + show + "/index.m3u8");
        assertThat(first.getString("startedAt")).endsWith("Z");
        assertThat(first.fieldNames()).contains("vodUrl", "scheduledAt").doesNotContain("originUrl");
        assertThat(lines).contains("data: {\"now\":0}", "data: {}");
    }

    @Test
    void shouldTellThatAShowWasCancelled() {
        // Given
        facts.show(EventType.STREAM_UPDATED, show, 1, StreamStatus.SCHEDULED, 0);
        List<String> lines = listen();
        await().until(() -> lines.contains("event: viewers"));

        // When
        facts.cancelled(show, 2, Instant.parse("2026-11-23T10:00:00Z"));

        // Then
        await().until(() -> shows(lines).size() == 2);
        assertThat(shows(lines).getFirst().fieldNames()).contains("cancelledAt");
        assertThat(shows(lines).getFirst().getString("cancelledAt")).isNull();
        assertThat(shows(lines).getLast().getString("cancelledAt")).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(shows(lines).getLast().getString("status")).isEqualTo("scheduled");
        assertThat(shows(lines).getLast().getString("hlsUrl")).isNull();
    }

    @Test
    void shouldTellWhoGetsInAndWhoWill() {
        // Given
        Instant at = Instant.parse("2026-11-23T20:40:00Z");
        facts.closing(show, 1, 2, new AccessChange(true, null, at));
        // When
        List<String> lines = listen();
        // Then
        await().until(() -> !shows(lines).isEmpty());
        JsonObject told = shows(lines).getFirst();
        assertThat(told.getInteger("tier")).isEqualTo(2);
        assertThat(told.getJsonObject("accessChange"))
                .isEqualTo(new JsonObject()
                        .put("membersOnly", true)
                        .putNull("tier")
                        .put("at", "2026-11-23T20:40:00Z"));
    }

    @Test
    void shouldCountPeopleAndNotTheirTabsOrGateways() {
        // Given
        facts.live(show, 1, 1);
        List<String> lines = listen();
        await().until(() -> lines.contains("event: viewers"));
        // When Alice has two tabs, one of them at two gateways, and somebody else has one
        String tab = Ids.next();
        facts.watched(tab, show, "alice");
        facts.watched(tab, show, "alice");
        facts.watched(Ids.next(), show, "alice");
        facts.watched(Ids.next(), show, "anon-1");
        facts.watched(Ids.next(), Ids.next(), "bob");
        // Then
        await().until(() -> lines.contains("data: {\"now\":2}"));
        assertThat(lines).doesNotContain("data: {\"now\":3}", "data: {\"now\":4}");
    }

    @Test
    void shouldTellEveryPageHowLongTheShowWaits() {
        // Given
        facts.live(show, 1, 1);
        List<String> lines = listen();
        await().until(() -> shows(lines).size() == 1);
        // When the publisher drops off and the creator lets the show wait longer, twice
        Instant until = Instant.parse("2026-11-23T20:10:00Z");
        facts.interrupted(show, 2, until);
        facts.interrupted(show, 3, until.plusSeconds(300));
        // Then
        await().until(() -> shows(lines).size() == 3);
        assertThat(shows(lines))
                .extracting(state -> state.getString("graceUntil"))
                .containsExactly(null, "2026-11-23T20:10:00Z", "2026-11-23T20:15:00Z");
    }

    @Test
    void shouldKnowNoOtherShows() {
        HttpResponse<String> answer = new Browser().get("/api/v1/streams/" + show + "/events");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(answer.body()).getString("id")).isEqualTo("not-found");
    }

    private List<String> listen() {
        List<String> lines = new CopyOnWriteArrayList<>();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(Neighbours.publicUrl() + "/api/v1/streams/" + show + "/events"))
                .build();
        client.sendAsync(request, BodyHandlers.ofLines()).thenAccept(answer -> {
            answer.headers().map().forEach((name, values) -> lines.add(name + ": " + values));
            answer.body().forEach(lines::add);
        });
        return lines;
    }

    private static List<JsonObject> shows(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data: {\"id\""))
                .map(line -> new JsonObject(line.substring("data: ".length())))
                .toList();
    }
}
