package live.frontrow.chat.moderation;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What a room allows, as its moderators want it. */
@QuarkusTest
class SettingsTest extends ChatTest {

    private static final String OLD = """
            with topic as (insert into log_topic (id) values ($1) returning number)
            insert into setting (show, topic, seq, settings, actor, at)
            select $2, number, 1, '{"slowSeconds":120,"emojiOnly":true}', 'creator', now() from topic""";

    @Inject
    Pool pool;

    @Test
    void shouldChangeWhatIsSaidAndLeaveTheRest() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            set(creator, "{\"slowSeconds\":30}");
            alice.await(frame -> "settings".equals(frame.getString("type")));
            JsonObject ack = set(creator, "{\"links\":\"none\"}");

            JsonObject frame = alice.await(each -> ack.getLong("seq").equals(each.getLong("seq")));
            assertThat(frame.getJsonObject("settings")).isEqualTo(new JsonObject("""
                            {"slowSeconds":30,"membersOnly":false,"emojiOnly":false,"links":"none",
                             "minAccountMinutes":0,"delaySeconds":0,"holdFirst":false}"""));
            assertThat(frame.containsKey("actor")).isFalse();
            try (Chatter late = enter(show, somebody())) {
                assertThat(late.await("state").getJsonObject("settings")).isEqualTo(frame.getJsonObject("settings"));
            }
            await().untilAsserted(() -> assertThat(kept(show)).isEqualTo(frame.getJsonObject("settings")));
        }
    }

    @Test
    void shouldBelieveSettingsThatAreOlderThanWhatItReadOfTheLog() {
        String show = publicShow();
        pool.preparedQuery(OLD)
                .execute(Tuple.of(UUID.randomUUID().toString(), UUID.fromString(show)))
                .await()
                .atMost(AT_MOST);
        try (Chatter alice = enter(show, alice())) {
            JsonObject settings = alice.await("state").getJsonObject("settings");
            assertThat(settings.getInteger("slowSeconds")).isEqualTo(120);
            assertThat(settings.getString("links")).isEqualTo("all");
            assertThat(alice.write("message-1", "Words").getString("code")).isEqualTo("emoji-only");
        }
    }

    @Test
    void shouldLetPeopleWriteOnceInAWhile() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            alice.write("message-1", "Before");
            set(creator, "{\"slowSeconds\":300}");
            alice.await("settings");

            JsonObject refused = alice.write("message-2", "Again");
            assertThat(refused.getString("code")).isEqualTo("slow-mode");
            assertThat(refused.getInteger("retryAfter")).isBetween(200, 300);
            assertThat(alice.write("message-1", "Before").getString("type")).isEqualTo("ack");
            try (Chatter again = enter(show, alice())) {
                assertThat(again.write("message-3", "Elsewhere").getString("code"))
                        .isEqualTo("slow-mode");
            }
            creator.write("message-1", "One");
            assertThat(creator.write("message-2", "Two").getString("type")).isEqualTo("ack");

            set(creator, "{\"slowSeconds\":0}");
            alice.await(frame -> "settings".equals(frame.getString("type"))
                    && frame.getJsonObject("settings").getInteger("slowSeconds") == 0);
            assertThat(alice.write("message-4", "Free").getString("type")).isEqualTo("ack");
        }
    }

    @Test
    void shouldLetOnlyMembersWriteAndTellWhoeverItConcerns() {
        String show = publicShow();
        String person = UUID.randomUUID().toString();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter bob = enter(show, TestIdentity.person(person, "Bob", "bob"))) {
            set(creator, "{\"membersOnly\":true}");

            assertThat(me(bob, "members-only-chat").getBoolean("mayWrite")).isFalse();
            assertThat(bob.write("message-1", "Hello").getString("code")).isEqualTo("members-only-chat");
            assertThat(creator.write("message-1", "Hello").getString("type")).isEqualTo("ack");

            membership(person, true, Instant.now().plusSeconds(600));

            JsonObject me = me(bob, null);
            assertThat(me.getBoolean("mayWrite")).isTrue();
            assertThat(me.getString("role")).isEqualTo("member");
            assertThat(bob.write("message-2", "I am one").getString("type")).isEqualTo("ack");
        }
    }

    @Test
    void shouldAskForAnAgeOfTheAccount() {
        String show = publicShow();
        String person = UUID.randomUUID().toString();
        String token = TestIdentity.person(person, "Nina New", "nina");
        Instant before = Instant.now();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter nina = enter(show, token)) {
            set(creator, "{\"minAccountMinutes\":10}");

            JsonObject me = me(nina, "account-too-new");
            assertThat(Instant.parse(me.getString("whyUntil")))
                    .isBetween(before.plusSeconds(590), Instant.now().plusSeconds(600));
            JsonObject refused = nina.write("message-1", "Hello");
            assertThat(refused.getString("code")).isEqualTo("account-too-new");
            assertThat(refused.getInteger("retryAfter")).isBetween(400, 600);

            pool.preparedQuery("update person set first_seen = first_seen - interval '10 minutes' where id = $1")
                    .execute(Tuple.of(person))
                    .await()
                    .atMost(AT_MOST);
            try (Chatter older = enter(show, token)) {
                assertThat(older.await("state").getJsonObject("me").getBoolean("mayWrite"))
                        .isTrue();
                assertThat(older.write("message-2", "Hello").getString("type")).isEqualTo("ack");
            }
        }
    }

    @Test
    void shouldTakeEmojiOnlyAndLinksOfMembers() {
        String show = publicShow();
        String person = UUID.randomUUID().toString();
        membership(person, true, Instant.now().plusSeconds(600));
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter member = enter(show, TestIdentity.person(person, "Mia Member", "mia"));
                Chatter bob = enter(show, somebody())) {
            set(creator, "{\"links\":\"members\"}");
            bob.await("settings");
            me(member, "member", "role");
            assertThat(bob.write("message-1", "https://a.example").getString("code"))
                    .isEqualTo("links-not-allowed");
            assertThat(bob.write("message-2", "No link").getString("type")).isEqualTo("ack");
            assertThat(member.write("message-1", "https://a.example").getString("type"))
                    .isEqualTo("ack");

            set(creator, "{\"links\":\"none\",\"emojiOnly\":true}");
            member.await(frame -> "settings".equals(frame.getString("type"))
                    && frame.getJsonObject("settings").getBoolean("emojiOnly"));
            assertThat(member.write("message-2", "Hooray").getString("code")).isEqualTo("emoji-only");
            assertThat(member.write("message-3", "\ud83d\ude80").getString("type"))
                    .isEqualTo("ack");
            assertThat(creator.write("message-1", "https://a.example").getString("type"))
                    .isEqualTo("ack");
        }
    }

    @Test
    void shouldRefuseSettingsOfOthersAndThatMakeNoSense() {
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter alice = enter(show, alice())) {
            assertThat(set(alice, "{\"slowSeconds\":30}").getString("code")).isEqualTo("forbidden");
            List<String> bad = List.of(
                    "{}",
                    "{\"slowSeconds\":-1}",
                    "{\"slowSeconds\":301}",
                    "{\"minAccountMinutes\":43201}",
                    "{\"delaySeconds\":61}",
                    "{\"links\":\"some\"}",
                    "{\"unknown\":true}");
            bad.forEach(settings ->
                    creator.say("{\"type\":\"settings\",\"id\":\"order-001\",\"settings\":" + settings + "}"));
            creator.await(frame -> creator.frames().stream()
                            .filter(each -> "bad-frame".equals(each.getString("code")))
                            .count()
                    == bad.size());
            creator.write("message-1", "The end");
            alice.message("The end");
            assertThat(alice.frames()).noneMatch(frame -> "settings".equals(frame.getString("type")));
        }
    }

    private static JsonObject set(Chatter who, String settings) {
        return order(who, JsonObject.of("type", "settings", "settings", new JsonObject(settings)));
    }

    private static JsonObject me(Chatter who, String why) {
        return me(who, why, "why");
    }

    /** What somebody is told of themselves after they came in. */
    private static JsonObject me(Chatter who, String value, String field) {
        return who.await(frame -> List.of("me", "state").contains(frame.getString("type"))
                        && String.valueOf(value)
                                .equals(String.valueOf(frame.getJsonObject("me").getString(field)))
                        && (value != null || "me".equals(frame.getString("type"))))
                .getJsonObject("me");
    }

    private JsonObject kept(String show) {
        return Rows.first(
                pool.preparedQuery("select settings::text as settings from setting where show = $1")
                        .execute(Tuple.of(UUID.fromString(show)))
                        .await()
                        .atMost(AT_MOST),
                row -> new JsonObject(row.getString("settings")));
    }
}
