package live.frontrow.chat.question;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** What moderators do with questions, and how the queue stands then. */
@QuarkusTest
class DeskTest extends QuestionsTest {

    @Test
    void shouldAnswerOneAfterTheOther() {
        String show = publicShow();
        String one = asked(show, "One?");
        String two = asked(show, "Two?");
        String three = asked(show, "Three?");
        try (Chatter viewer = enter(show, TestIdentity.anonymous())) {
            Instant before = Instant.now();
            Instant from = Instant.parse(order(show, two, "answering")
                    .statusCode(200)
                    .body("status", equalTo("answering"))
                    .body("answeredAt", nullValue())
                    .extract()
                    .path("answerFrom"));
            assertThat(from).isBetween(before.plusMillis(1_000), Instant.now().plusMillis(1_000));
            list(show, somebody()).body("items.id", equalTo(List.of(two, three, one)));
            assertThat(changed(viewer, two, is("answering")).getString("answerFrom"))
                    .isNotNull();

            order(show, three, "answering").statusCode(200);
            list(show, somebody()).body("items.id", equalTo(List.of(three, one)));
            as(somebody())
                    .get(path(show) + "?status=answered")
                    .then()
                    .body("items.id", equalTo(List.of(two)))
                    .body("items[0].answeredAt", not(nullValue()));
            changed(viewer, two, is("answered"));
            changed(viewer, three, is("answering"));

            order(show, three, "answering").statusCode(200).body("status", equalTo("answering"));
            order(show, three, "answered").statusCode(200).body("status", equalTo("answered"));
            order(show, one, "answered").statusCode(200).body("answerFrom", nullValue());
            list(show, somebody()).body("items", hasSize(0));
            refused(as(somebody()).put(vote(show, two)).then(), 409, "question-closed");
        }
        try (Chatter late = enter(show, TestIdentity.anonymous())) {
            order(show, one, "reopen")
                    .statusCode(200)
                    .body("status", equalTo("open"))
                    .body("answeredAt", nullValue());
            changed(late, one, is("open"));
        }
    }

    @Test
    void shouldGoOnWhereAnAnswerBegan() {
        String show = publicShow();
        String one = asked(show, "One?");
        String two = asked(show, "Two?");
        String from = order(show, one, "answering").extract().path("answerFrom");
        order(show, two, "answering").statusCode(200);

        // The wrong key: back to the one before.
        order(show, two, "reopen").statusCode(200).body("answerFrom", nullValue());
        order(show, one, "answering")
                .statusCode(200)
                .body("status", equalTo("answering"))
                .body("answerFrom", equalTo(from));

        order(show, one, "answered").statusCode(200);
        run("update question set answered_at = answered_at - interval '2 minutes' where id = '" + one + "'");
        order(show, one, "answering").statusCode(200).body("answerFrom", not(equalTo(from)));
    }

    @Test
    void shouldGoOnWhereAnAnswerBeganWhateverWasPressedByMistake() {
        String show = publicShow();
        String one = asked(show, "One?");
        String from = order(show, one, "answering").extract().path("answerFrom");
        order(show, one, "answered").statusCode(200).body("answerFrom", equalTo(from));

        order(show, one, "reopen")
                .statusCode(200)
                .body("answerFrom", nullValue())
                .body("answeringAt", nullValue());
        order(show, one, "answered").statusCode(200).body("answerFrom", equalTo(from));
        order(show, one, "answering").statusCode(200).body("answerFrom", equalTo(from));
        order(show, one, "skip").statusCode(200).body("answerFrom", nullValue());
        order(show, one, "answering").statusCode(200).body("answerFrom", equalTo(from));
        order(show, one, "skip").statusCode(200);
        order(show, one, "reopen").statusCode(200);
        order(show, one, "answering").statusCode(200).body("answerFrom", equalTo(from));

        order(show, one, "skip").statusCode(200);
        aMinuteLater(one);
        order(show, one, "reopen").statusCode(200);
        String later = order(show, one, "answering")
                .statusCode(200)
                .body("answerFrom", not(equalTo(from)))
                .extract()
                .path("answerFrom");
        assertThat(Instant.parse(later)).isAfter(Instant.parse(from));
        order(show, one, "reopen").statusCode(200);
        aMinuteLater(one);
        order(show, one, "answered").statusCode(200).body("answerFrom", nullValue());
    }

    @Test
    void shouldBeginTheAnswerOfWhatWasTakenForAnswered() {
        String show = publicShow();
        String one = asked(show, "One?");
        order(show, one, "answered").statusCode(200).body("answerFrom", nullValue());

        order(show, one, "answering")
                .statusCode(200)
                .body("answeringAt", not(nullValue()))
                .body("answerFrom", not(nullValue()));
    }

    private void aMinuteLater(String question) {
        run("update question set left_at = left_at - interval '61 seconds' where id = '" + question + "'");
    }

    @Test
    void shouldHoldAgainWhatWasRejected() {
        String show = publicShow();
        settings(show, Map.of("holdFirst", true)).statusCode(200);
        String id = question(show, alice(), "Am I held?").extract().path("id");
        try (Chatter viewer = enter(show, TestIdentity.anonymous())) {
            as(TestIdentity.creator())
                    .body(Map.of("reason", "Off topic"))
                    .post(path(show) + "/" + id + "/reject")
                    .then()
                    .statusCode(200);

            order(show, id, "hold")
                    .statusCode(200)
                    .body("status", equalTo("held"))
                    .body("reason", nullValue());
            changed(viewer, id, is("held"));
            assertThat(viewer.frames())
                    .noneSatisfy(frame -> assertThat(frame.encode()).contains("Am I held?"));
        }
        order(show, id, "approve").statusCode(200);
        order(show, id, "skip").statusCode(200);
        order(show, id, "hold").statusCode(200).body("status", equalTo("held"));
    }

    @Test
    void shouldAddTheEncodersDelay() {
        String show = publicShow();
        settings(show, Map.of("encoderDelayMillis", 2_500)).statusCode(200).body("encoderDelayMillis", equalTo(2_500));
        JsonObject answer = new JsonObject(
                order(show, asked(show, "One?"), "answering").extract().asString());

        assertThat(Duration.between(
                        Instant.parse(answer.getString("answeringAt")), Instant.parse(answer.getString("answerFrom"))))
                .isEqualTo(Duration.ofMillis(2_500));
        Instant before = Instant.now();
        JsonPath clap = as(TestIdentity.creator())
                .post(path(show) + "/clap")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(clap.getInt("encoderDelayMillis")).isEqualTo(2_500);
        assertThat(Instant.parse(clap.getString("at"))).isBetween(before, Instant.now());
        as(somebody()).post(path(show) + "/clap").then().statusCode(403);
        settings(show, Map.of("encoderDelayMillis", -1)).statusCode(400);
        settings(show, Map.of("encoderDelayMillis", 30_001)).statusCode(400);
        as(somebody()).get(path(show) + "/settings").then().statusCode(403);
    }

    @Test
    void shouldPushBackWhoeverHadAnAnswer() {
        String show = publicShow();
        String first = question(show, alice(), "One?").extract().path("id");
        String second = question(show, alice(), "Two?", 1).extract().path("id");
        String other = asked(show, "Somebody else's?");
        list(show, alice()).body("items.id", equalTo(List.of(other, second, first)));

        order(show, first, "answering").statusCode(200);
        order(show, first, "answered").statusCode(200);
        as(somebody()).put(vote(show, second)).then().statusCode(200);

        list(show, alice())
                .body("items.id", equalTo(List.of(other, second)))
                .body("items.collect { it.why.first }", equalTo(List.of(1.25f, 1.0f)))
                .body("items.collect { it.why.askedRecently }", equalTo(List.of(0, 1)));
        // Not asked again for the show: what was said counts wherever it was.
        question(publicShow(), alice(), "Three?", 1)
                .body("why.first", equalTo(1.0f))
                .body("why.askedRecently", equalTo(1));

        order(show, first, "reopen").statusCode(200).body("why.first", equalTo(1.25f));
        list(show, alice())
                .body("items.id[0]", equalTo(second))
                .body("items.collect { it.why.first }", equalTo(List.of(1.25f, 1.25f, 1.25f)));
    }

    @Test
    void shouldHoldTheFirstQuestionOfAPerson() {
        String show = publicShow();
        settings(show, Map.of("holdFirst", true)).statusCode(200).body("holdFirst", equalTo(true));
        try (Chatter viewer = enter(show, TestIdentity.anonymous());
                Chatter creator = enter(show, TestIdentity.creator())) {
            String id = question(show, alice(), "Am I held?")
                    .statusCode(201)
                    .body("status", equalTo("held"))
                    .extract()
                    .path("id");

            list(show, alice()).body("items.id", equalTo(List.of(id))).body("items[0].status", equalTo("held"));
            list(show, somebody()).body("items", hasSize(0));
            as(somebody()).get(path(show) + "/" + id).then().statusCode(404);
            as(TestIdentity.creator()).get(path(show) + "?status=held").then().body("items.id", equalTo(List.of(id)));
            assertThat(changed(creator, id, is("held")).getString("text")).isEqualTo("Am I held?");
            assertThat(changed(viewer, id, is("held")).fieldNames())
                    .containsExactlyInAnyOrder("id", "version", "show", "status");
            refused(as(somebody()).put(vote(show, id)).then(), 409, "question-closed");

            order(show, id, "approve").statusCode(200).body("status", equalTo("open"));
            order(show, id, "approve").statusCode(200);
            assertThat(changed(viewer, id, is("open")).getString("text")).isEqualTo("Am I held?");
            question(show, alice(), "And now?", 1).statusCode(201).body("status", equalTo("open"));

            order(show, id, "hold").statusCode(200);
            list(show, somebody()).body("items", hasSize(1));
            as(TestIdentity.creator())
                    .body(Map.of("reason", "Off topic"))
                    .post(path(show) + "/" + id + "/reject")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("rejected"));
            list(show, alice()).body("items.find { it.id == '" + id + "' }.reason", equalTo("Off topic"));
            as(alice()).get(path(show) + "/" + id).then().statusCode(200).body("reason", equalTo("Off topic"));
            assertThat(changed(viewer, id, is("rejected")).containsKey("reason"))
                    .isFalse();
            refused(order(show, id, "answering"), 409, "question-closed");
            refused(as(somebody()).put(vote(show, id)).then(), 409, "question-closed");
            order(show, id, "reopen")
                    .statusCode(200)
                    .body("reason", nullValue())
                    .body("votes", equalTo(1));
        }
    }

    @Test
    void shouldTellWhenQuestionsAreClosed() {
        String show = publicShow();
        asked(show, "One?");
        try (Chatter viewer = enter(show, TestIdentity.anonymous())) {
            viewer.await(frame -> "questions".equals(frame.getString("type")));
            settings(show, Map.of("open", false)).statusCode(200);

            JsonObject frame =
                    viewer.await(each -> each.containsKey("settings") && "questions".equals(each.getString("type")));
            assertThat(frame.getJsonObject("settings").getBoolean("open")).isFalse();
        }
        refused(question(show, somebody(), "Still?"), 409, "no-questions");
        question(show, TestIdentity.creator(), "The creator's?").statusCode(201);
        settings(show, Map.of("open", true, "membersOnly", true)).statusCode(200);
        refused(question(show, somebody(), "Still?"), 403, "members-only-chat");
        as(somebody())
                .body("{\"open\":true}")
                .patch(path(show) + "/settings")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldPutQuestionsWhereTheModeratorWantsThem() {
        String show = publicShow();
        String a = asked(show, "A?");
        String b = asked(show, "B?");
        String c = asked(show, "C?");
        String d = asked(show, "D?");
        list(show, somebody()).body("items.id", equalTo(List.of(d, c, b, a)));

        place(show, a, null, true).statusCode(200).body("place", equalTo(1)).body("pinned", equalTo(true));
        list(show, somebody()).body("items.id", equalTo(List.of(a, d, c, b)));
        place(show, b, c, null).statusCode(200).body("place", equalTo(3)).body("pinned", equalTo(false));
        list(show, somebody())
                .body("items.id", equalTo(List.of(a, d, b, c)))
                .body("items.place", equalTo(java.util.Arrays.asList(1, 2, 3, null)));
        place(show, b, a, null).statusCode(200).body("place", equalTo(1));
        as(somebody()).put(vote(show, c)).then().statusCode(200);
        // Nobody below it was put anywhere: votes decide where it is again
        list(show, somebody())
                .body("items.id", equalTo(List.of(b, a, c, d)))
                .body("items.place", equalTo(java.util.Arrays.asList(1, 2, null, null)))
                .body("items.carried", equalTo(List.of(false, false, false, false)));

        as(TestIdentity.creator())
                .delete(path(show) + "/" + a + "/place")
                .then()
                .statusCode(200)
                .body("place", nullValue())
                .body("pinned", equalTo(false));
        list(show, somebody()).body("items.id", equalTo(List.of(b, c, d, a)));

        // A move that is taken back leaves what others have put meanwhile
        place(show, a, new JsonObject().put("after", d))
                .statusCode(200)
                .body("place", equalTo(4))
                .body("carried", equalTo(false));
        list(show, somebody()).body("items.carried", equalTo(List.of(false, true, true, false)));
        place(show, c, new JsonObject().put("after", b)).statusCode(200).body("place", equalTo(2));
        as(TestIdentity.creator())
                .delete(path(show) + "/" + a + "/place")
                .then()
                .statusCode(200);
        list(show, somebody())
                .body("items.id", equalTo(List.of(b, c, d, a)))
                .body("items.place", equalTo(java.util.Arrays.asList(1, 2, null, null)));
        refused(place(show, a, new JsonObject().put("before", b).put("after", b)), 400, "invalid-input");
        refused(place(show, a, UUID.randomUUID().toString(), null), 400, "invalid-input");
        order(show, a, "skip").statusCode(200);
        refused(place(show, a, null, null), 409, "question-closed");
    }

    @Test
    void shouldEditAndWithdraw() {
        String show = publicShow();
        String id = question(show, alice(), "Wat?").extract().path("id");
        edit(show, id, alice(), Map.of("text", " What? ")).statusCode(200).body("text", equalTo("What?"));
        refused(edit(show, id, alice(), Map.of("label", "Light")), 403, "forbidden");
        refused(edit(show, id, somebody(), Map.of("text", "Mine")), 403, "forbidden");
        refused(edit(show, id, alice(), Map.of("text", "x".repeat(281))), 400, "question-too-long");

        as(somebody()).put(vote(show, id)).then().statusCode(200);
        refused(edit(show, id, alice(), Map.of("text", "Something else?")), 409, "question-closed");
        edit(show, id, TestIdentity.creator(), Map.of("text", "What now?", "label", "Light"))
                .statusCode(200)
                .body("label", equalTo("Light"))
                .body("votes", equalTo(2));
        edit(show, id, TestIdentity.creator(), Map.of("label", ""))
                .statusCode(200)
                .body("label", nullValue())
                .body("text", equalTo("What now?"));
        edit(show, id, TestIdentity.creator(), Map.of("label", "x".repeat(25))).statusCode(400);

        as(somebody()).delete(path(show) + "/" + id).then().statusCode(403);
        try (Chatter viewer = enter(show, TestIdentity.anonymous())) {
            viewer.await(frame -> "questions".equals(frame.getString("type")));
            as(alice()).delete(path(show) + "/" + id).then().statusCode(204);
            changed(viewer, id, is("withdrawn"));
        }
        as(alice()).delete(path(show) + "/" + id).then().statusCode(404);
        as(TestIdentity.creator()).get(path(show) + "?status=all").then().body("items", hasSize(0));
        refused(as(somebody()).put(vote(show, id)).then(), 404, "not-found");
    }

    @Test
    void shouldHoldOtherWordsOfAFirstQuestion() {
        String show = publicShow();
        settings(show, Map.of("holdFirst", true)).statusCode(200);
        String id = question(show, alice(), "Harmless?").extract().path("id");
        edit(show, id, alice(), Map.of("text", "Harmless!")).statusCode(200).body("status", equalTo("held"));
        order(show, id, "approve").statusCode(200);

        edit(show, id, alice(), Map.of("text", "Harmless!")).statusCode(200).body("status", equalTo("open"));
        edit(show, id, alice(), Map.of("text", "Not so?"))
                .statusCode(200)
                .body("status", equalTo("held"))
                .body("text", equalTo("Not so?"));
        list(show, somebody()).body("items", hasSize(0));
        edit(show, id, TestIdentity.creator(), Map.of("text", "Fine?")).statusCode(200);
        order(show, id, "approve").statusCode(200);
        edit(show, id, TestIdentity.creator(), Map.of("text", "Fine now?"))
                .statusCode(200)
                .body("status", equalTo("open"));
        question(show, alice(), "A second?", 1).statusCode(201).body("status", equalTo("open"));
        edit(show, id, alice(), Map.of("text", "Known by now?")).statusCode(200).body("status", equalTo("open"));
    }

    @Test
    void shouldLeaveWordsForWhichSomebodyElseHasVoted() {
        String show = publicShow();
        String id = question(show, alice(), "Mine?").extract().path("id");
        as(alice()).delete(vote(show, id)).then().statusCode(200).body("votes", equalTo(0));
        as(somebody()).put(vote(show, id)).then().statusCode(200).body("votes", equalTo(1));

        refused(edit(show, id, alice(), Map.of("text", "Theirs?")), 409, "question-closed");
    }

    @Test
    void shouldKeepWhatOthersWereMergedInto() {
        String show = publicShow();
        String one = asked(show, "Which light?");
        String two = question(show, alice(), "Which light is it?").extract().path("id");
        String three = asked(show, "What light is it?");
        merge(show, one, two).statusCode(200).body("votes", equalTo(2));

        refused(as(alice()).delete(path(show) + "/" + two).then(), 409, "question-closed");
        refused(merge(show, two, three), 409, "question-closed");
        list(show, somebody()).body("items.find { it.id == '" + three + "' }.votes", equalTo(1));

        order(show, one, "reopen").statusCode(200);
        merge(show, two, three).statusCode(200).body("votes", equalTo(2));
        order(show, two, "reopen").statusCode(200);
        as(alice()).delete(path(show) + "/" + two).then().statusCode(204);
    }

    @Test
    void shouldMergeWithTheVotesOfBothAndPartThemAgain() {
        String show = publicShow();
        String one = asked(show, "Which light?");
        String two = asked(show, "Which light is it?");
        String bob = somebody();
        as(bob).put(vote(show, one)).then().statusCode(200);
        as(bob).put(vote(show, two)).then().statusCode(200);
        as(alice()).put(vote(show, one)).then().statusCode(200);

        merge(show, one, two).statusCode(200).body("id", equalTo(two)).body("votes", equalTo(4));
        merge(show, one, two).statusCode(200).body("votes", equalTo(4));
        list(show, alice()).body("items.id", equalTo(List.of(two))).body("voted", equalTo(List.of(two)));
        as(TestIdentity.creator())
                .get(path(show) + "/" + one)
                .then()
                .body("status", equalTo("merged"))
                .body("mergedInto", equalTo(two));
        refused(as(alice()).put(vote(show, one)).then(), 409, "question-closed");
        refused(merge(show, two, one), 409, "question-closed");
        refused(merge(show, two, two), 400, "invalid-input");

        order(show, one, "reopen").statusCode(200).body("votes", equalTo(3)).body("mergedInto", nullValue());
        list(show, alice())
                .body("items.id", equalTo(List.of(one, two)))
                .body("items.votes", equalTo(List.of(3, 2)))
                .body("voted", equalTo(List.of(one)));
    }

    @Test
    void shouldMakeAQuestionOfAMessage() {
        String show = publicShow();
        String message;
        try (Chatter chatter = enter(show, alice())) {
            message = chatter.write("message-1", "How do you light it?").getString("message");
        }
        await().until(() -> historyOf(show).contains("How do you light it?"));
        refused(fromMessage(show, somebody(), message), 403, "forbidden");

        String id = fromMessage(show, TestIdentity.creator(), message)
                .statusCode(201)
                .body("text", equalTo("How do you light it?"))
                .body("author.name", equalTo("Alice Adams"))
                .body("asker", equalTo(alicesId))
                .extract()
                .path("id");
        fromMessage(show, alice(), message).statusCode(201).body("id", equalTo(id));
        list(show, alice()).body("mine", equalTo(List.of(id)));
        refused(fromMessage(show, TestIdentity.creator(), UUID.randomUUID().toString()), 404, "not-found");

        as(TestIdentity.creator())
                .body(Map.of("reason", "Off topic"))
                .post(path(show) + "/" + id + "/reject")
                .then()
                .statusCode(200);
        refused(fromMessage(show, TestIdentity.creator(), message), 409, "question-closed");
        order(show, id, "reopen").statusCode(200);
        as(alice()).delete(path(show) + "/" + id).then().statusCode(204);
        refused(fromMessage(show, alice(), message), 409, "question-closed");
    }

    @Test
    void shouldTellAnOverlayWhatIsBeingAnswered() {
        String show = publicShow();
        String id = asked(show, "On air?");
        order(show, id, "answering").statusCode(200);
        ValidatableResponse overlay = as(TestIdentity.creator())
                .body(Map.of("name", "Question"))
                .post("/api/v1/chat/overlays")
                .then()
                .statusCode(201);
        try (Chatter viewer = enter(show, TestIdentity.anonymous())) {
            // From then on the room knows; whoever comes later is told nothing more, but for overlays.
            changed(viewer, id, is("answering"));
            String ticket = as(TestIdentity.anonymous())
                    .body(Map.of("secret", overlay.extract().<String>path("secret")))
                    .post("/api/v1/chat/overlays/ticket")
                    .then()
                    .statusCode(200)
                    .body("show", equalTo(show))
                    .extract()
                    .path("ticket");
            try (Chatter page = Chatter.open(RestAssured.port, "ticket=" + ticket)) {
                assertThat(changed(page, id, is("answering")).getString("text")).isEqualTo("On air?");
            }
            as(TestIdentity.creator())
                    .delete("/api/v1/chat/overlays/" + overlay.extract().path("id"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void shouldLeaveTheDeskToModerators() {
        String show = publicShow();
        String id = question(show, alice(), "Mine?").extract().path("id");
        for (String deed : List.of("approve", "hold", "reopen", "skip", "answering", "answered")) {
            refused(as(alice()).post(path(show) + "/" + id + "/" + deed).then(), 403, "forbidden");
            refused(
                    as(TestIdentity.anonymous())
                            .post(path(show) + "/" + id + "/" + deed)
                            .then(),
                    403,
                    "forbidden");
        }
        refused(as(alice()).body(Map.of()).put(path(show) + "/" + id + "/place").then(), 403, "forbidden");
        refused(
                as(TestIdentity.creator())
                        .post(path(publicShow()) + "/" + id + "/skip")
                        .then(),
                404,
                "not-found");

        moderator(alicesId);
        as(alice()).post(path(show) + "/" + id + "/skip").then().statusCode(200).body("status", equalTo("skipped"));
        as(TestIdentity.creator())
                .delete("/api/v1/moderators/" + alicesId)
                .then()
                .statusCode(204);
    }

    private static String asked(String show, String text) {
        return question(show, somebody(), text).statusCode(201).extract().path("id");
    }

    private static ValidatableResponse order(String show, String id, String deed) {
        return as(TestIdentity.creator())
                .post(path(show) + "/" + id + "/" + deed)
                .then();
    }

    private static ValidatableResponse merge(String show, String id, String into) {
        return as(TestIdentity.creator())
                .body(Map.of("into", into))
                .post(path(show) + "/" + id + "/merge")
                .then();
    }

    private static ValidatableResponse settings(String show, Map<String, Object> change) {
        return as(TestIdentity.creator())
                .body(change)
                .patch(path(show) + "/settings")
                .then();
    }

    private static ValidatableResponse fromMessage(String show, String token, String message) {
        return as(token)
                .body(Map.of("message", message))
                .post(path(show) + "/from-message")
                .then();
    }

    private static ValidatableResponse place(String show, String id, String before, Boolean pinned) {
        JsonObject body = new JsonObject().put("before", before);
        if (pinned != null) {
            body.put("pinned", pinned);
        }
        return place(show, id, body);
    }

    private static ValidatableResponse place(String show, String id, JsonObject body) {
        return as(TestIdentity.creator())
                .body(body.encode())
                .put(path(show) + "/" + id + "/place")
                .then();
    }
}
