package live.frontrow.chat.moderator;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Whom the creator lets keep order. */
@QuarkusTest
class ModeratorTest extends ChatTest {

    @Inject
    Pool pool;

    private final String person = UUID.randomUUID().toString();
    private final String mona = TestIdentity.person(person, "Mona Moderator", "mona");

    @Test
    void shouldLetSomebodyModerateUntilTheCreatorSaysOtherwise() {
        String show = publicShow();
        add("Mona").then().statusCode(200).body("person", equalTo(person)).body("name", equalTo("Mona"));
        creator().get("/api/v1/moderators").then().statusCode(200).body("person", hasItem(person));
        try (Chatter moderator = enter(show, mona);
                Chatter alice = enter(show, alice())) {
            assertThat(moderator.await("state").getJsonObject("me").getString("role"))
                    .isEqualTo("moderator");
            moderator.write("message-1", "Be kind");
            assertThat(alice.message("Be kind").getJsonObject("author").getJsonArray("badges"))
                    .isEqualTo(JsonArray.of("moderator"));
            JsonObject purge = JsonObject.of("type", "purge", "person", "troll");
            assertThat(order(moderator, purge).getString("type")).isEqualTo("ack");

            String message = alice.write("message-1", "Mine").getString("message");
            alice.message("Mine");

            creator().delete("/api/v1/moderators/" + person).then().statusCode(204);

            assertThat(moderator.closed()).isEqualTo("1012 ");
            assertThat(moderator.await("reconnect").getInteger("withinMillis")).isZero();
            try (Chatter viewer = enter(show, mona)) {
                assertThat(viewer.await("state").getJsonObject("me").getString("role"))
                        .isEqualTo("viewer");
                assertThat(order(viewer, purge).getString("code")).isEqualTo("forbidden");
                assertThat(order(viewer, JsonObject.of("type", "delete", "message", message))
                                .getString("code"))
                        .isEqualTo("forbidden");
            }
        }
        creator().get("/api/v1/moderators").then().body("person", not(hasItem(person)));
        creator().delete("/api/v1/moderators/" + person).then().statusCode(204);
    }

    @Test
    void shouldHaveWhoeverIsAppointedComeBackAsAModerator() {
        String show = publicShow();
        try (Chatter viewer = enter(show, mona);
                Chatter alice = enter(show, alice())) {
            add("Mona");

            assertThat(viewer.closed()).isEqualTo("1012 ");
            try (Chatter moderator = enter(show, mona)) {
                assertThat(moderator.await("state").getJsonObject("me").getString("role"))
                        .isEqualTo("moderator");
                assertThat(alice.write("message-1", "Hello").getString("type")).isEqualTo("ack");
            }
        }
    }

    @Test
    void shouldTellTheOtherServices() {
        try (EventProbe events = EventProbe.of(EventType.MODERATOR_CHANGED)) {
            add("Mona");
            creator().delete("/api/v1/moderators/" + person).then().statusCode(204);
            creator().delete("/api/v1/moderators/" + person).then().statusCode(204);
            add("Mona");

            await().untilAsserted(() -> assertThat(told(events))
                    .extracting(ModeratorChanged::moderator)
                    .containsExactly(true, false, true));
            assertThat(told(events))
                    .extracting(ModeratorChanged::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    /** What an update runs once, on the list as it was before. */
    @Test
    void shouldTellOnceOfThoseWhoWereAppointedBefore() throws IOException {
        try (EventProbe events = EventProbe.of(EventType.MODERATOR_CHANGED)) {
            run("insert into moderator (person, name) values ('" + person + "', 'Mona')");
            String update = new String(
                    ModeratorTest.class
                            .getResourceAsStream("/db/chat/V1_14__moderator_told.sql")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);

            run(update.substring(update.indexOf("select outbox_append")));

            await().untilAsserted(() -> assertThat(told(events))
                    .extracting(ModeratorChanged::moderator)
                    .containsExactly(true));
            creator().delete("/api/v1/moderators/" + person).then().statusCode(204);
            await().untilAsserted(() -> assertThat(told(events)).hasSize(2));
            assertThat(told(events)).extracting(ModeratorChanged::version).isSorted();
        }
    }

    @Test
    void shouldTakeNoMoreThanEveryPodKeepsInMemory() {
        run("insert into moderator (person, name) select 'crowd-' || n, 'Crowd' from generate_series(1, 1000) n");
        try {
            add("Mona").then().statusCode(400).body("violations[0].field", equalTo("person"));
        } finally {
            run("delete from moderator where person like 'crowd-%'");
        }
        add("Mona").then().statusCode(200);
    }

    @Test
    void shouldLetModeratorsReadWhatWasSaidAmongMembers() {
        String show = publicShow();
        tell(show, true, StreamStatus.LIVE);
        await().until(() -> history(show, mona).statusCode() == 403);

        add("Mona");

        assertThat(history(show, mona).statusCode()).isEqualTo(200);
        assertThat(ask(show, mona).statusCode()).isEqualTo(200);
        assertThat(history(show, TestIdentity.anonymous()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldCallSomebodyAsTheyAreCalledNow() {
        add("Mona");
        add("Mona M.").then().statusCode(200);
        creator()
                .get("/api/v1/moderators")
                .then()
                .body("findAll { it.person == '" + person + "' }.name", equalTo(List.of("Mona M.")));
    }

    @Test
    void shouldBeTheCreatorsAlone() {
        given().auth()
                .preemptive()
                .oauth2(mona)
                .get("/api/v1/moderators")
                .then()
                .statusCode(403);
        given().auth()
                .preemptive()
                .oauth2(mona)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Mona\"}")
                .put("/api/v1/moderators/" + person)
                .then()
                .statusCode(403);
        given().get("/api/v1/moderators").then().statusCode(401);
    }

    @Test
    void shouldRefuseWhoIsNobody() {
        creator()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"\"}")
                .put("/api/v1/moderators/" + person)
                .then()
                .statusCode(400);
        add("Mona\\u0000").then().statusCode(400).body("id", equalTo("invalid-input"));
        creator()
                .contentType(ContentType.JSON)
                .put("/api/v1/moderators/" + person)
                .then()
                .statusCode(400);
        creator()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"Nobody\"}")
                .put("/api/v1/moderators/" + TestIdentity.ANONYMOUS)
                .then()
                .statusCode(400)
                .body("id", equalTo("invalid-input"));
    }

    private Response add(String name) {
        return creator()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\"}")
                .put("/api/v1/moderators/" + person);
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(AT_MOST);
    }

    private List<ModeratorChanged> told(EventProbe events) {
        return events.events(person).stream()
                .map(event -> (ModeratorChanged) event.data())
                .toList();
    }

    private static RequestSpecification creator() {
        return given().auth().preemptive().oauth2(TestIdentity.creator());
    }
}
