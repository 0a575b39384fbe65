package live.frontrow.chat.erasure;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.EventCodec;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.WhatIsKept;
import org.junit.jupiter.api.Test;

/** What this service has of a person, and what is left of it. */
@QuarkusTest
class PersonalDataTest extends ChatTest {

    private final String person = UUID.randomUUID().toString();
    private final String name = "Zacharias " + person.substring(0, 8);
    private final String words = "My words " + person.substring(0, 8);
    private final String why = "Why is the crust so dark, " + person.substring(0, 8) + "?";
    private final String token = TestIdentity.person(person, name, "zach");

    @Inject
    Pool pool;

    @Inject
    ChatPersonalData data;

    @Test
    void shouldGiveAPersonAllThatThereIs() {
        // Given
        String show = publicShow();
        try (Chatter zach = enter(show, token)) {
            zach.write("message-1", words);
            ask(show, token, why);
        }
        everything(show);
        run("insert into moderator (person, name) values ($1, $2)", person, name);
        await().until(() -> historyOf(show).contains(words));

        // When
        JsonNode all = Erasing.export(person, token);

        // Then
        assertThat(all.fieldNames())
                .toIterable()
                .containsExactly(
                        "pin",
                        "report",
                        "message",
                        "ticket",
                        "person",
                        "moderator",
                        "mute",
                        "note",
                        "deed",
                        "ban",
                        "setting",
                        "word_list",
                        "question",
                        "question_vote",
                        "poll",
                        "poll_vote");
        assertThat(StreamSupport.stream(all.spliterator(), false).map(JsonNode::size))
                .containsExactly(0, 1, 1, 0, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1, 1, 1);
        assertThat(all.get("message").get(0).get("text").asText()).isEqualTo(words);
        assertThat(all.get("person").get(0).get("name").asText()).isEqualTo(name);
        assertThat(all.get("question").get(0).get("text").asText()).isEqualTo(why);
        assertThat(all.get("note").get(0).get("text").asText()).isEqualTo("About " + name);
        assertThat(Erasing.ask(person, TestIdentity.alice()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldTakeEverythingAwayFromEverybody() {
        // Given
        String show = publicShow();
        String late = TestIdentity.person(UUID.randomUUID().toString(), "Lara Late", "lara");
        try (Chatter alice = enter(show, alice());
                Chatter zach = enter(show, token)) {
            String message = zach.write("message-1", words).getString("message");
            alice.message(words);
            alice.send(JsonObject.of("type", "send", "id", "answer-1", "text", "Indeed", "replyTo", message));
            alice.message("Indeed");
            everything(show);
            await().until(() -> historyOf(show).size() == 2);

            // When
            Erasing.erase(person, "chat-service");

            // Then
            assertThat(alice.await("purged").getString("person")).isEqualTo(person);
            assertThat(zach.closed()).startsWith("4403 unauthenticated");
            assertThat(WhatIsKept.about(person, name, words)).isEmpty();
            history(show, alice())
                    .then()
                    .body("items.text", contains("Indeed"))
                    .body("items[0].replyTo.name", equalTo(""))
                    .body("items[0].replyTo.text", equalTo(""));
            try (Chatter lara = enter(show, late)) {
                assertThat(lara.message("Indeed").getJsonObject("replyTo").getString("name"))
                        .isEmpty();
                assertThat(lara.frames()).noneMatch(frame -> frame.encode().contains(name));
            }
        }
    }

    @Test
    void shouldKeepVotesAndAnswersOfNobody() {
        // Given
        String show = publicShow();
        String waiting = ask(show, token, why);
        run("update question set asked_at = asked_at - interval '5 minutes' where asker = $1", person);
        String answered = ask(show, token, "Which flour is it?");
        as(alice()).put(path(show) + "/" + waiting + "/vote").then().statusCode(200);
        String others = ask(show, alice(), "When is the next show?");
        as(token).put(path(show) + "/" + others + "/vote").then().statusCode(200);
        as(TestIdentity.creator())
                .post(path(show) + "/" + answered + "/answered")
                .then()
                .statusCode(200);
        everything(show);
        run("insert into moderator (person, name) values ($1, $2)", person, name);

        // When
        Erasing.erase(person, "chat-service");

        // Then
        assertThat(WhatIsKept.about(person, name, why)).isEmpty();
        as(TestIdentity.creator())
                .get(path(show) + "?status=all")
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.id == '%s' }.votes".formatted(others), equalTo(2))
                .body("items.find { it.id == '%s' }.text".formatted(answered), equalTo("Which flour is it?"))
                .body("items.find { it.id == '%s' }.status".formatted(answered), equalTo("answered"));
        assertThat(count(
                        "select count(*) from poll_vote where option = 1 and poll in (select id from poll where show = $1)",
                        show))
                .isEqualTo(1);
        try (EventProbe probe = EventProbe.of(EventType.QUESTION_ANSWERED)) {
            await().untilAsserted(() -> assertThat(probe.events(answered))
                    .extracting(event -> ((QuestionAnswered) event.data()).person())
                    .last()
                    .asString()
                    .startsWith("erased-"));
        }
    }

    @Test
    void shouldGoOnRefusingWhoeverIsBanned() {
        // Given
        String show = publicShow();
        try (Chatter creator = enter(show, TestIdentity.creator())) {
            ticket(show, token);
            order(creator, JsonObject.of("type", "ban", "person", person, "reason", "Rude, " + name));
        }
        await().until(() -> count("select count(*) from deed where person = $1", person) == 1);

        // When
        Erasing.erase(person, "chat-service");

        // Then
        assertThat(WhatIsKept.about(person)).containsExactly("ban.person", "deed.person");
        assertThat(WhatIsKept.about(name)).isEmpty();

        // And a moderator can still lift the ban, by their list of what was done.
        long deed = count("select id from deed where person = $1", person);
        as(TestIdentity.creator())
                .post("/api/v1/chat/log/" + deed + "/undo")
                .then()
                .statusCode(200);
    }

    @Test
    void shouldEndAnAppointmentBeforeItIsForgotten() {
        // Given
        moderator(person);

        // When
        Erasing.erase(person, "chat-service");

        // Then whoever hears of it late hears of its end as well
        try (EventProbe probe = EventProbe.of(EventType.MODERATOR_CHANGED)) {
            await().until(() -> probe.records().stream()
                    .anyMatch(message -> message.key().equals(person) && message.value() == null));
            assertThat(probe.records().stream()
                            .filter(message -> message.key().equals(person) && message.value() != null)
                            .map(message -> ((ModeratorChanged)
                                            new EventCodec().decode(message).data())
                                    .moderator()))
                    .containsExactly(true, false);
        }
    }

    @Test
    void shouldSpareWhatSomebodyWhoCameBackHasMade() {
        // Given an erasure whose second time has come, of what was made until some minutes ago
        String show = publicShow();
        String before = ask(show, token, why);
        run("update question set asked_at = asked_at - interval '5 minutes' where asker = $1", person);
        String later = ask(show, token, "Which flour is it?");
        everything(show);
        run("insert into moderator (person, name) values ($1, $2)", person, name);
        run("""
                insert into message (id, show, topic, seq, author, body, sent_at)
                select gen_random_uuid(), $2::text::uuid, (select max(number) from log_topic), number, $1, '{"text": "Rye"}',
                    now() - number * interval '1 hour' from generate_series(0, 1) as number""", person, show);
        UUID erasure = UUID.randomUUID();
        run("""
                insert into erasure (id, person, asked_at, again_at, made_until)
                select $1, $2, now(), now(), asked_at + interval '1 second' from question where id = $3::text::uuid""", erasure, person, before);

        // Then
        Erasing.awaitDone(erasure.toString(), "chat-service");
        assertThat(WhatIsKept.about(person))
                .containsExactlyInAnyOrder(
                        "deed.person",
                        "message.author",
                        "moderator.person",
                        "mute.person",
                        "note.person",
                        "person.id",
                        "poll.author",
                        "poll_vote.person",
                        "question.asker",
                        "question_vote.person",
                        "report.person");
        assertThat(count("select count(*) from message where author = $1 and body is not null", person))
                .isEqualTo(1);
        assertThat(count("select count(*) from question where text = '' and id = $1::text::uuid", before))
                .isEqualTo(1);
        assertThat(count("select count(*) from question where text <> '' and id = $1::text::uuid", later))
                .isEqualTo(1);
        try (EventProbe probe = EventProbe.of(EventType.MODERATOR_CHANGED)) {
            assertThat(probe.records()).noneMatch(message -> message.key().equals(person));
        }
    }

    @Test
    void shouldTellOfEveryTable() {
        WhatIsKept.check("chat-service", data.holdings(), "emoji", "log_topic", "overlay", "question_show", "reaction");
    }

    /** A row in each table that nobody fills here otherwise. */
    private void everything(String show) {
        run("insert into note (person, text, actor, at) values ($1, 'About ' || $2::text, 'x', now())", person, name);
        run(
                "insert into report (message, person, show, reason) values (gen_random_uuid(), $1, $3::text::uuid, $2)",
                person,
                name,
                show);
        run("insert into log_topic (id) values ('no topic') on conflict do nothing");
        String topic = "(select max(number) from log_topic)";
        run(
                "insert into mute (show, person, topic, seq, actor, reason, at) values ($3::text::uuid, $1, " + topic
                        + ", 1, 'x', $2, now())",
                person,
                name,
                show);
        run(
                "insert into deed (show, topic, seq, kind, actor, person, reason, at) values ($3::text::uuid, " + topic
                        + ", 1, 'mute', 'x', $1, $2, now())",
                person,
                name,
                show);
        run("""
                with asked as (
                    insert into poll (id, show, version, status, text, options, counts, author, client_id, created_at)
                    values (gen_random_uuid(), $2::text::uuid, 1, 'CLOSED', 'Rye?', '{Yes,No}', '{0,1}', $1, 'client', now()) returning id)
                insert into poll_vote (poll, person, option, cast_at) select id, $1, 1, now() from asked""", person, show);
    }

    private static String path(String show) {
        return "/api/v1/streams/" + show + "/questions";
    }

    private static String ask(String show, String token, String text) {
        return as(token)
                .body(Map.of("id", UUID.randomUUID().toString(), "text", text))
                .post(path(show))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void run(String sql, Object... parameters) {
        pool.preparedQuery(sql).execute(Tuple.from(List.of(parameters))).await().atMost(AT_MOST);
    }

    private long count(String sql, String parameter) {
        String typed = sql.contains("show = $1") ? sql.replace("$1", "$1::text::uuid") : sql;
        return pool.preparedQuery(typed)
                .execute(Tuple.of(parameter))
                .await()
                .atMost(AT_MOST)
                .iterator()
                .next()
                .getLong(0);
    }
}
