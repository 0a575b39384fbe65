package live.frontrow.chat.question;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import live.frontrow.chat.question.VoteRepository.Outcome;
import live.frontrow.chat.question.VoteRepository.Wish;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.ReplayAudience;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Asking, reading and voting. */
@QuarkusTest
class AskTest extends QuestionsTest {

    @Inject
    VoteRepository votes;

    @Test
    void shouldAskAndBeReadByEverybody() {
        String show = publicShow();
        String ana = somebody();

        String id = question(show, ana, "How do you\nlight it?")
                .statusCode(201)
                .body("text", equalTo("How do you light it?"))
                .body("status", equalTo("open"))
                .body("author", equalTo(Map.of("name", "Sam Somebody", "badges", List.of())))
                .body("asker", nullValue())
                .body("votes", equalTo(1))
                .body(
                        "why",
                        equalTo(Map.of("votes", 1, "recent", 1.0f, "tier", 1.0f, "first", 1.25f, "askedRecently", 0)))
                .extract()
                .path("id");

        list(show, ana)
                .body("items.id", equalTo(List.of(id)))
                .body("mine", equalTo(List.of(id)))
                .body("voted", equalTo(List.of(id)))
                .body("moderates", equalTo(false))
                .body("settings.open", equalTo(true))
                .body("settings.encoderDelayMillis", equalTo(1000))
                .body("nextAllowedAt", not(nullValue()));
        list(show, TestIdentity.anonymous())
                .body("items.id", equalTo(List.of(id)))
                .body("mine", hasSize(0))
                .body("voted", hasSize(0))
                .body("nextAllowedAt", nullValue());
        as(somebody()).get(path(show) + "/" + id).then().statusCode(200).body("reason", nullValue());
        as(somebody()).get(path(publicShow()) + "/" + id).then().statusCode(404);
    }

    @Test
    void shouldTakeTheSameRequestOnce() {
        String show = publicShow();
        String ana = somebody();
        String first = question(show, ana, "request-1", "Why?")
                .statusCode(201)
                .extract()
                .path("id");

        question(show, ana, "request-1", "Why?").statusCode(201).body("id", equalTo(first));

        list(show, ana).body("items", hasSize(1));
    }

    @Test
    void shouldNameWhoAsksAnonymouslyToModeratorsOnly() {
        String show = publicShow();
        as(alice())
                .body(Map.of("id", "request-1", "text", "A shy one?", "anonymous", true))
                .post(path(show))
                .then()
                .statusCode(201)
                .body("author", nullValue())
                .body("anonymous", equalTo(true));

        list(show, somebody()).body("items[0].author", nullValue()).body("items[0].asker", nullValue());
        list(show, TestIdentity.creator())
                .body("items[0].author.name", equalTo("Alice Adams"))
                .body("items[0].asker", equalTo(alicesId))
                .body("moderates", equalTo(true));
    }

    @Test
    void shouldRefuseWhatIsNoQuestion() {
        String show = publicShow();
        refused(question(show, somebody(), " \u200b "), 400, "question-empty");
        refused(question(show, somebody(), "x".repeat(281)), 400, "question-too-long");
        refused(question(show, somebody(), "short", "Why?"), 400, "invalid-input");
        refused(question(show, TestIdentity.anonymous(), "Why?"), 401, "unauthenticated");
        refused(question(UUID.randomUUID().toString(), somebody(), "Why?"), 404, "not-found");
        as(TestIdentity.expired()).get(path(show)).then().statusCode(401);
        as(somebody()).get(path(show) + "?status=other").then().statusCode(400);
        as(somebody()).get(path(show) + "?status=held").then().statusCode(403);
        list(show, TestIdentity.creator()).body("items", hasSize(0));
    }

    @Test
    void shouldRefuseTheSameQuestionAndSayWhichItIs() {
        String show = publicShow();
        String id = question(show, somebody(), "Which lens is it?").extract().path("id");

        refused(question(show, somebody(), "which LENS is it"), 409, "question-duplicate")
                .body("question", equalTo(id));
        question(publicShow(), somebody(), "Which lens is it?").statusCode(201);
    }

    @Test
    void shouldTakeOneAMinuteAndFewThatWait() {
        String show = publicShow();
        question(show, alice(), "One?").statusCode(201);
        refused(question(show, alice(), "Two?"), 429, "too-many-questions")
                .body("retryAfter", greaterThan(50))
                .body("retryAfter", lessThanOrEqualTo(60));
        refused(question(publicShow(), alice(), "Two?"), 429, "too-many-questions");

        question(show, alice(), "Two?", 1).statusCode(201);
        question(show, alice(), "Three?", 1).statusCode(201);
        refused(question(show, alice(), "Four?", 1), 429, "too-many-questions").body("retryAfter", nullValue());
        question(publicShow(), alice(), "Four?", 1).statusCode(201);

        membership(alicesId, true, null);
        String members = UUID.randomUUID().toString();
        tell(members, true, StreamStatus.LIVE);
        await().until(() -> as(alice()).get(path(members)).statusCode() == 200);
        question(show, alice(), "Four?", 1).statusCode(201);
        question(show, alice(), "Five?", 1)
                .statusCode(201)
                .body("why.tier", equalTo(1.5f))
                .body("author.badges", equalTo(List.of("member")));
        refused(question(show, alice(), "Six?", 1), 429, "too-many-questions");
        for (int i = 0; i < 7; i++) {
            question(show, TestIdentity.creator(), "One of many " + i).statusCode(201);
        }
    }

    @Test
    void shouldKeepToWhatMessagesKeepTo() {
        String show = publicShow();
        String ana = somebody();
        String hers = question(show, ana, "Before that?").extract().path("id");
        String alices = question(show, alice(), "Before, too?").extract().path("id");
        try (Chatter creator = enter(show, TestIdentity.creator());
                Chatter viewer = enter(show, alice())) {
            order(creator, JsonObject.of("type", "mute", "person", alicesId, "seconds", 60));
            order(creator, JsonObject.of("type", "settings", "settings", JsonObject.of("links", "none")));
            viewer.await("settings");
        }
        await().untilAsserted(() -> refused(question(show, alice(), "Why?"), 403, "muted"));
        await().untilAsserted(
                        () -> refused(question(show, somebody(), "See www.example.com?"), 403, "links-not-allowed"));
        await().untilAsserted(() -> refused(edit(show, alices, alice(), Map.of("text", "Still here?")), 403, "muted"));
        refused(edit(show, hers, ana, Map.of("text", "See www.example.com!")), 403, "links-not-allowed");
        edit(show, hers, ana, Map.of("text", "See there?")).statusCode(200);
        String bob = UUID.randomUUID().toString();
        block(bob, true);
        awaitAnswer(show, TestIdentity.person(bob, "Bob", "bob"), 403, "blocked");
        refused(question(show, TestIdentity.person(bob, "Bob", "bob"), "Why?"), 403, "blocked");
    }

    @Test
    void shouldKeepAShowForMembersToThem() {
        String show = UUID.randomUUID().toString();
        tell(show, true, StreamStatus.LIVE);
        await().until(() -> ask(show, TestIdentity.creator()).statusCode() == 200);
        String id = question(show, TestIdentity.creator(), "Mine?")
                .statusCode(201)
                .extract()
                .path("id");
        String guest = somebody();

        as(guest).get(path(show)).then().statusCode(403).body("id", equalTo("membership-required"));
        as(guest).get(path(show) + "/" + id).then().statusCode(403);
        as(TestIdentity.anonymous()).get(path(show)).then().statusCode(403);
        refused(question(show, guest, "Why?"), 403, "membership-required");
        as(guest).put(vote(show, id)).then().statusCode(403).body("id", equalTo("membership-required"));

        membership(alicesId, true, null);
        await().until(() -> as(alice()).get(path(show)).statusCode() == 200);
        as(alice()).put(vote(show, id)).then().statusCode(200).body("votes", equalTo(2));
    }

    @Test
    void shouldTakeQuestionsBeforeTheShowAndFromItsReplay() {
        String show = UUID.randomUUID().toString();
        tell(show, false, StreamStatus.SCHEDULED);
        await().until(() -> ask(show, TestIdentity.creator()).statusCode() == 200);
        question(show, somebody(), "Before?").statusCode(201);

        over(show, new ReplayAccess(ReplayAudience.MEMBERS, null));
        await().until(() -> as(somebody()).get(path(show)).statusCode() == 403);
        membership(alicesId, true, null);
        await().until(() ->
                question(show, alice(), "From the replay?").extract().statusCode() == 201);
        // Or they would go on to a show of another test.
        run("update question set status = 'WITHDRAWN' where text in ('Before?', 'From the replay?')");
    }

    @Test
    void shouldNotLetWhoeverMayNotAskHoldUpOthers() {
        String show = publicShow();
        String closed = publicShow();
        question(show, alice(), "request-1", "One?").statusCode(201);
        as(TestIdentity.creator())
                .body(Map.of("open", false))
                .patch(path(closed) + "/settings")
                .then()
                .statusCode(200);
        String ana = somebody();

        holding(show, closed, () -> {
            refused(question(show, alice(), "Two?"), 429, "too-many-questions");
            question(show, alice(), "request-1", "One?").statusCode(201).body("text", equalTo("One?"));
            refused(question(closed, ana, "Any?"), 409, "no-questions");
        });
    }

    /** While somebody is changing questions of these shows. */
    private void holding(String show, String other, Runnable deed) {
        SqlConnection connection = pool.getConnection().await().atMost(AT_MOST);
        Transaction turn = connection.begin().await().atMost(AT_MOST);
        try {
            connection
                    .preparedQuery("select question_turn(array[cast($1 as uuid), cast($2 as uuid)])")
                    .execute(Tuple.of(UUID.fromString(show), UUID.fromString(other)))
                    .await()
                    .atMost(AT_MOST);
            deed.run();
        } finally {
            turn.rollback().await().atMost(AT_MOST);
            connection.close().await().atMost(AT_MOST);
        }
    }

    @Test
    void shouldBeNoFasterThanAnybodyIs() {
        String show = publicShow();
        String id = question(show, somebody(), "Why?").extract().path("id");
        Set<String> votes = untilTooFast(() -> as(alice()).put(vote(show, id)).then());
        Set<String> words =
                untilTooFast(() -> as(alice()).delete(path(show) + "/" + id).then());

        assertThat(votes).containsExactlyInAnyOrder("null", "too-fast");
        assertThat(words).containsExactlyInAnyOrder("forbidden", "too-fast");
        as(somebody()).put(vote(show, id)).then().statusCode(200);
    }

    /** Problems of the same request again and again; {@code null} of one that is answered. */
    private static Set<String> untilTooFast(Supplier<ValidatableResponse> request) {
        Set<String> problems = new HashSet<>();
        for (int i = 0; i < 200 && !problems.contains("too-fast"); i++) {
            problems.add(String.valueOf(request.get().extract().<String>path("id")));
        }
        return problems;
    }

    @Test
    void shouldCountOneVoteAPerson() {
        String show = publicShow();
        String id = question(show, somebody(), "Why?").extract().path("id");
        String bob = somebody();

        as(bob).put(vote(show, id))
                .then()
                .statusCode(200)
                .body("votes", equalTo(2))
                .body("voted", equalTo(true));
        long version = as(bob).put(vote(show, id))
                .then()
                .body("votes", equalTo(2))
                .extract()
                .jsonPath()
                .getLong("version");
        list(show, bob).body("voted", equalTo(List.of(id))).body("items[0].votes", equalTo(2));
        as(bob).delete(vote(show, id))
                .then()
                .statusCode(200)
                .body("votes", equalTo(1))
                .body("voted", equalTo(false))
                .body("version", greaterThan((int) version));
        as(bob).delete(vote(show, id)).then().statusCode(200).body("votes", equalTo(1));
        list(show, bob).body("voted", hasSize(0));

        as(TestIdentity.anonymous()).put(vote(show, id)).then().statusCode(401);
        as(bob).put(vote(publicShow(), id)).then().statusCode(404);
        as(bob).put(vote(show, UUID.randomUUID().toString())).then().statusCode(404);
    }

    @Test
    void shouldOrderByVotes() {
        String show = publicShow();
        String first = question(show, somebody(), "First?").extract().path("id");
        String second = question(show, somebody(), "Second?").extract().path("id");
        as(somebody()).put(vote(show, second)).then().statusCode(200);

        list(show, somebody()).body("items.id", equalTo(List.of(second, first)));

        String bob = somebody();
        as(somebody()).put(vote(show, first)).then().statusCode(200);
        as(bob).put(vote(show, first)).then().statusCode(200);
        list(show, somebody()).body("items.id", equalTo(List.of(first, second)));
        as(bob).delete(vote(show, first)).then().statusCode(200);
        list(show, somebody())
                .body("items.votes", equalTo(List.of(2, 2)))
                .body("items.why.recent", everyItem(equalTo(2.0f)));
    }

    @Test
    void shouldTellEverybodyInTheRoom() {
        String show = publicShow();
        try (Chatter viewer = enter(show, TestIdentity.anonymous());
                Chatter creator = enter(show, TestIdentity.creator())) {
            String id = as(alice())
                    .body(Map.of("id", "request-1", "text", "Live?", "anonymous", true))
                    .post(path(show))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            JsonObject seen = changed(viewer, id, one -> true);
            assertThat(seen.getString("text")).isEqualTo("Live?");
            assertThat(seen.containsKey("author")).isTrue();
            assertThat(seen.getJsonObject("author")).isNull();
            assertThat(seen.getString("asker")).isNull();
            assertThat(changed(creator, id, one -> true).getJsonObject("author").getString("name"))
                    .isEqualTo("Alice Adams");

            as(somebody()).put(vote(show, id)).then().statusCode(200);
            as(somebody()).put(vote(show, id)).then().statusCode(200);

            JsonObject votes = told(viewer, "voted", id, one -> one.getInteger("votes") == 3);
            assertThat(votes.fieldNames()).containsExactlyInAnyOrder("id", "version", "votes", "rank", "recent");
            assertThat(votes.getDouble("recent")).isEqualTo(3.0);
            assertThat(votes.getLong("version")).isGreaterThan(seen.getLong("version"));
            assertThat(votes.getDouble("rank"))
                    .isEqualTo(new JsonObject(list(show, alice()).extract().asString())
                            .getJsonArray("items")
                            .getJsonObject(0)
                            .getDouble("rank"));
            assertThat(viewer.frames())
                    .filteredOn(frame -> frame.getString("type").equals("questions"))
                    .allSatisfy(frame -> assertThat(frame.containsKey("seq")).isFalse());
        }
    }

    @Test
    void shouldTellNothingOfAQuestionByAnotherShowWhoeverElseVotesAtThatMoment() {
        // Given
        String show = publicShow();
        UUID question = UUID.fromString(question(show, alice(), "Where does this belong?")
                .statusCode(201)
                .extract()
                .path("id"));
        Wish right = new Wish(UUID.fromString(show), question, "bob", true);
        Wish wrong = new Wish(UUID.fromString(publicShow()), question, "carl", true);

        // When: while the first is written the others wait, and are written together
        List<CompletableFuture<Outcome>> answers = Stream.of(right, right, wrong)
                .map(wish -> votes.cast(wish).subscribeAsCompletionStage())
                .toList();

        // Then
        assertThat(answers.get(1).join().votes()).isEqualTo(2);
        assertThat(answers.get(2).join()).isNull();
    }
}
