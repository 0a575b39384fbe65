package live.frontrow.chat.deed;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What moderators did, and taking it back. */
@QuarkusTest
class DeedTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String troll = TestIdentity.person(person, "Tom Troll", "tom");

    @Test
    void shouldSayWhoDidWhatAndWhy() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter tom = enter(show, troll)) {
            String message = tom.write("message-1", "Boo").getString("message");
            creator.message("Boo");
            String own = tom.write("message-2", "Oops").getString("message");
            order(creator, JsonObject.of("type", "pin", "message", message));
            order(creator, JsonObject.of("type", "delete", "message", message));
            order(tom, JsonObject.of("type", "delete", "message", own));
            order(creator, JsonObject.of("type", "purge", "person", person));
            order(creator, JsonObject.of("type", "mute", "person", person, "seconds", 600, "reason", "rude"));
        }

        List<Map<String, Object>> deeds = awaitDeeds(show, 4);

        assertThat(deeds).extracting(deed -> deed.get("kind")).containsExactly("mute", "purge", "delete", "pin");
        assertThat(deeds).allSatisfy(deed -> {
            assertThat(deed.get("actor")).isEqualTo(Map.of("id", TestIdentity.CREATOR, "name", "Carla Creator"));
            assertThat(deed.get("person")).isEqualTo(Map.of("id", person, "name", "Tom Troll"));
        });
        assertThat(deeds.getFirst().get("reason")).isEqualTo("rude");
        assertThat(deeds.getFirst().get("until")).isNotNull();
        assertThat(deeds.getFirst().get("undoneAt")).isNull();
        assertThat(deeds.get(2).get("message")).isNotNull();
    }

    @Test
    void shouldTakeBackAMuteOnce() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter tom = enter(show, troll)) {
            order(creator, JsonObject.of("type", "mute", "person", person, "seconds", 600));
            tom.await("muted");
            int id = (int) awaitDeeds(show, 1).getFirst().get("id");

            undo(id, TestIdentity.creator(), 200);

            tom.await(frame -> "muted".equals(frame.getString("type")) && frame.getString("until") == null);
            assertThat(tom.write("message-1", "Thank you").getString("type")).isEqualTo("ack");
            List<Map<String, Object>> deeds = awaitDeeds(show, 2);
            assertThat(deeds.getFirst().get("kind")).isEqualTo("unmute");
            assertThat(deeds.getFirst().get("reason")).isEqualTo("undo");
            assertThat(deeds.get(1).get("undoneAt")).isNotNull();
            assertThat(undo(id, TestIdentity.creator(), 409).getString("id")).isEqualTo("cannot-undo");
        }
    }

    @Test
    void shouldTakeBackABan() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter tom = enter(show, troll)) {
            order(creator, JsonObject.of("type", "ban", "person", person, "reason", "rude"));
            assertThat(tom.closed()).isEqualTo("4403 blocked");
            int id = (int) awaitDeeds(show, 1).getFirst().get("id");

            undo(id, TestIdentity.creator(), 200);

            creator.await(frame -> "banned".equals(frame.getString("type")) && !frame.getBoolean("banned"));
            awaitAnswer(show, troll, 200, null);
        }
    }

    @Test
    void shouldLeaveTheBanOfAModeratorToTheCreator() {
        String show = publicShow();
        String other = UUID.randomUUID().toString();
        String mona = TestIdentity.person(other, "Mona Moderator", "mona");
        moderator(person);
        moderator(other);
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter tom = enter(show, troll)) {
            order(creator, JsonObject.of("type", "ban", "person", person));
            assertThat(tom.closed()).isEqualTo("4403 blocked");
        }
        int id = (int) awaitDeeds(show, 1).getFirst().get("id");

        assertThat(undo(id, troll, 403).getString("id")).isEqualTo("forbidden");
        as(troll).get("/api/v1/chat/log").then().statusCode(403);
        assertThat(undo(id, mona, 403).getString("id")).isEqualTo("forbidden");
        awaitAnswer(show, troll, 403, "blocked");

        undo(id, TestIdentity.creator(), 200);
        awaitAnswer(show, troll, 200, null);
        as(troll).get("/api/v1/chat/log").then().statusCode(200);
    }

    @Test
    void shouldTakeBackOfSettingsOnlyWhatWasChanged() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            settings(creator, JsonObject.of("slowSeconds", 30), 1);
            settings(creator, JsonObject.of("membersOnly", true, "slowSeconds", 60), 2);
            settings(creator, JsonObject.of("emojiOnly", true), 3);
            List<Map<String, Object>> deeds = awaitDeeds(show, 3);
            assertThat(JsonObject.mapFrom(deeds.get(1).get("before")).getInteger("slowSeconds"))
                    .isEqualTo(30);
            assertThat(JsonObject.mapFrom(deeds.get(1).get("after")).getInteger("slowSeconds"))
                    .isEqualTo(60);
            assertThat(deeds.get(2).get("before")).isNull();

            undo((int) deeds.get(1).get("id"), TestIdentity.creator(), 200);

            JsonObject now = creator.await(frame -> "settings".equals(frame.getString("type"))
                            && frame.getJsonObject("settings").getBoolean("emojiOnly")
                            && !frame.getJsonObject("settings").getBoolean("membersOnly"))
                    .getJsonObject("settings");
            assertThat(now.getInteger("slowSeconds")).isEqualTo(30);
        }
    }

    @Test
    void shouldTakeBackOnlyWhatStillHolds() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            JsonObject mute = JsonObject.of("type", "mute", "person", person, "seconds", 600);
            JsonObject ban = JsonObject.of("type", "ban", "person", person);
            order(creator, mute);
            order(creator, mute);
            order(creator, ban);
            order(creator, ban.copy().put("type", "unban"));
            order(creator, ban);
            settings(creator, JsonObject.of("slowSeconds", 30, "emojiOnly", true), 1);
            settings(creator, JsonObject.of("slowSeconds", 60), 2);
            settings(creator, JsonObject.of("slowSeconds", 90), 3);
            List<Object> ids = awaitDeeds(show, 8).stream()
                    .map(deed -> deed.get("id"))
                    .toList()
                    .reversed();

            for (int over : List.of(0, 2, 6)) {
                assertThat(undo((int) ids.get(over), TestIdentity.creator(), 409)
                                .getString("id"))
                        .isEqualTo("cannot-undo");
            }
            assertThat(awaitDeeds(show, 8))
                    .allSatisfy(deed -> assertThat(deed.get("undoneAt")).isNull());

            for (int holds : List.of(1, 4, 5)) {
                undo((int) ids.get(holds), TestIdentity.creator(), 200);
            }
            JsonObject now = creator.await(frame -> "settings".equals(frame.getString("type"))
                            && frame.getJsonObject("settings").getInteger("slowSeconds") == 90
                            && !frame.getJsonObject("settings").getBoolean("emojiOnly"))
                    .getJsonObject("settings");
            assertThat(now.getString("links")).isEqualTo("all");
        }
        awaitAnswer(show, troll, 200, null);
    }

    @Test
    void shouldNotBringBackWhatWasDeleted() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            order(creator, JsonObject.of("type", "purge", "person", person));
        }
        int id = (int) awaitDeeds(show, 1).getFirst().get("id");
        assertThat(undo(id, TestIdentity.creator(), 409).getString("id")).isEqualTo("cannot-undo");
        assertThat(undo(Integer.MAX_VALUE, TestIdentity.creator(), 404).getString("id"))
                .isEqualTo("not-found");
    }

    @Test
    void shouldTurnPages() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            for (int i = 0; i < 3; i++) {
                order(creator, JsonObject.of("type", "purge", "person", person));
            }
        }
        List<Map<String, Object>> deeds = awaitDeeds(show, 3);
        int newest = (int) deeds.getFirst().get("id");
        JsonPath page = as(TestIdentity.creator())
                .get("/api/v1/chat/log?limit=2&before=" + (newest + 1))
                .jsonPath();
        assertThat(page.getList("items.id"))
                .isEqualTo(List.of(newest, deeds.get(1).get("id")));
        as(TestIdentity.creator())
                .get("/api/v1/chat/log?limit=1&before=" + page.getString("next"))
                .then()
                .body("items[0].id", equalTo(deeds.get(2).get("id")));
        as(TestIdentity.creator()).get("/api/v1/chat/log?limit=0").then().statusCode(400);
        as(TestIdentity.creator()).get("/api/v1/chat/log?before=-1").then().statusCode(400);
    }

    @Test
    void shouldBeForModeratorsOnly() {
        for (String token : List.of(alice(), TestIdentity.anonymous())) {
            as(token).get("/api/v1/chat/log").then().statusCode(403);
            undo(1, token, 403);
        }
    }

    private static void settings(Chatter creator, JsonObject change, int changes) {
        order(creator, JsonObject.of("type", "settings", "settings", change));
        await().until(() -> creator.frames().stream()
                        .filter(frame -> "settings".equals(frame.getString("type")))
                        .count()
                == changes);
    }

    private static JsonPath undo(int id, String token, int status) {
        return as(token)
                .post("/api/v1/chat/log/" + id + "/undo")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    /** Deeds in a show's room, newest first, once there are so many. */
    private static List<Map<String, Object>> awaitDeeds(String show, int count) {
        return await().until(
                        () -> as(TestIdentity.creator())
                                .get("/api/v1/chat/log?limit=200")
                                .jsonPath()
                                .getList("items.findAll { it.show == '" + show + "' }"),
                        deeds -> deeds.size() == count);
    }
}
