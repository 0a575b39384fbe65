package live.frontrow.stream.deed;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.event.DeedDone;
import live.frontrow.common.event.EventType;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.WhatIsKept;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

/** Who did what when. */
@QuarkusTest
class StudioDeedTest extends ServiceTest {

    private static final String CREATORS = "?actor=" + TestIdentity.CREATOR + "&limit=1";

    private final String moderator = UUID.randomUUID().toString();

    @Inject
    DeedBook book;

    @Test
    void shouldKeepWhatTheCreatorChangesAndNothingOfWhatWasSent() {
        // When
        String show = planned("A secret loaf");
        asCreator()
                .body("{\"title\":\"Another secret\"}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() -> deeds(CREATORS)
                .body("items[0].kind", equalTo("updateStream"))
                .body("items[0].about", equalTo(Map.of("id", show)))
                .body("items[0].title", equalTo("Another secret"))
                .body("items[0].service", equalTo("stream-service"))
                .body("items[0].actor", equalTo(Map.of("id", TestIdentity.CREATOR, "name", "Carla Creator")))
                .body("kinds.id", hasItem("createStream")));
        assertThat(WhatIsKept.about("Another secret")).doesNotContain("deed.about", "deed.what");
    }

    @Test
    void shouldRefuseWhatNoPageIs() {
        Map.of(
                        "limit=0",
                        "limit",
                        "limit=201",
                        "limit",
                        "actor=" + "a".repeat(256),
                        "actor",
                        "kind=" + "k".repeat(256),
                        "kind")
                .forEach((query, field) -> asCreator()
                        .urlEncodingEnabled(false)
                        .get("/api/v1/deeds?" + query)
                        .then()
                        .statusCode(400)
                        .body("violations.field", contains(field)));
    }

    @Test
    void shouldKeepNothingOfWhatChangesNothingIsRefusedOrIsAnybodys() {
        // Given
        String show = planned("A loaf");
        await().untilAsserted(() -> deeds(CREATORS).body("items[0].kind", equalTo("createStream")));

        // When
        asCreator()
                .body("{\"about\":\"Hello\"}")
                .post("/api/v1/channel/about/preview")
                .then()
                .statusCode(200);
        asCreator()
                .body("{\"title\":\"\"}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(400);
        asCreator().get("/api/v1/streams/" + show).then().statusCode(200);
        asCreator().put("/api/v1/streams/" + show + "/reminder").then().statusCode(200);
        asAlice().put("/api/v1/streams/" + show + "/reminder").then().statusCode(200);
        asCreator().delete("/api/v1/streams/" + show).then().statusCode(204);

        // Then
        await().untilAsserted(() -> asCreator()
                .get("/api/v1/deeds?limit=2&actor=" + TestIdentity.CREATOR)
                .then()
                .body("items.kind", contains("deleteStream", "createStream")));
        deeds("?actor=" + TestIdentity.ALICE).body("items", equalTo(List.of()));
    }

    @Test
    void shouldShowThoseOfAllServicesByPersonAndKindAndTheOlderOnes() {
        // Given
        Instant before = Instant.now().minus(Duration.ofDays(1));
        for (int number = 0; number < 3; number++) {
            tell("deleteClip", Map.of("show", "a", "clip", "c" + number), before.plusSeconds(number));
        }
        tell("restoreClip", Map.of("person", moderator), before.plusSeconds(4));
        await().untilAsserted(() ->
                deeds("?kind=restoreClip&actor=" + moderator).body("items.kind", contains("restoreClip")));

        // When
        ValidatableResponse first = deeds("?kind=deleteClip&limit=2&actor=" + moderator);

        // Then
        first.body("items.about.clip", contains("c2", "c1")).body("items[0].title", nullValue());
        deeds("?kind=deleteClip&limit=2&actor=" + moderator + "&cursor="
                        + first.extract().path("next"))
                .body("items.about.clip", contains("c0"))
                .body("next", nullValue());
        asCreator().get("/api/v1/deeds?cursor=x").then().statusCode(400);
        asAlice().get("/api/v1/deeds").then().statusCode(403);

        // And an erased moderator is nobody.
        Erasing.erase(moderator, "stream-service");
        assertThat(WhatIsKept.about(moderator)).isEmpty();
    }

    @Test
    void shouldForgetWhatIsOld() {
        // Given
        Instant old = Instant.now().minus(Duration.ofDays(400));
        tell("deleteClip", Map.of(), old);
        await().untilAsserted(() -> deeds("?actor=" + moderator).body("items.kind", contains("deleteClip")));

        // When
        book.forget(Duration.ofDays(365).toSeconds()).await().indefinitely();

        // Then
        deeds("?actor=" + moderator).body("items", equalTo(List.of()));
    }

    private void tell(String kind, Map<String, String> about, Instant at) {
        String id = UUID.randomUUID().toString();
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.DEED_DONE,
                    id,
                    new DeedDone(id, "vod-service", kind, "A clip", moderator, "Mona", about, at));
        }
    }

    private static ValidatableResponse deeds(String query) {
        return asCreator().get("/api/v1/deeds" + query).then().statusCode(200);
    }
}
