package live.frontrow.chat.poll.vote;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.poll.PollsTest;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Who votes in a poll, and what is counted. */
@QuarkusTest
class PollVotesTest extends PollsTest {

    @Test
    void shouldCountEachPersonOnceAndTheirLastChoice() {
        String show = publicShow();
        String poll = open(show, "Rye", "Spelt", "Wheat");
        String alice = alice();
        long version = vote(show, poll, alice, 0)
                .statusCode(200)
                .body("option", equalTo(0))
                .body("counts", equalTo(List.of(1, 0, 0)))
                .extract()
                .jsonPath()
                .getLong("version");
        assertThat(vote(show, poll, alice, 0)
                        .body("counts", equalTo(List.of(1, 0, 0)))
                        .extract()
                        .jsonPath()
                        .getLong("version"))
                .as("a vote that is sent again")
                .isEqualTo(version);
        vote(show, poll, alice, 2).body("counts", equalTo(List.of(0, 0, 1)));
        vote(show, poll, somebody(), 1).body("counts", equalTo(List.of(0, 1, 1)));
        list(show, alice).body("voted.option", equalTo(List.of(2)));
    }

    @Test
    void shouldRefuseVotesThatAreNone() {
        String show = publicShow();
        String poll = open(show, "Rye", "Spelt");
        String draft = draft(show, "Rye", "Spelt");
        String alice = alice();
        refused(vote(show, poll, alice, 2), 400, "poll-option-unknown");
        refused(vote(show, poll, alice, -1), 400, "poll-option-unknown");
        vote(show, poll, alice, "Rye").statusCode(400);
        as(alice).body("{}").put(path(show) + "/" + poll + "/vote").then().statusCode(400);
        refused(vote(show, draft, alice, 0), 404, "not-found");
        refused(vote(show, UUID.randomUUID().toString(), alice, 0), 404, "not-found");
        refused(vote(publicShow(), poll, alice, 0), 404, "not-found");
        refused(vote(show, poll, TestIdentity.anonymous(), 0), 401, "unauthenticated");
        closed(show, poll);
        refused(vote(show, poll, somebody(), 0), 409, "poll-closed");
        list(show, alice).body("items[0].counts", equalTo(List.of(0, 0)));
    }

    @Test
    void shouldTakeVotesOfThoseWhoMayWatch() {
        String show = publicShow();
        String poll = open(show, "Rye", "Spelt");
        String alice = alice();
        tell(show, true, StreamStatus.LIVE);
        await().untilAsserted(() -> refused(vote(show, poll, somebody(), 0), 403, "membership-required"));
        refused(vote(show, poll, alice, 0), 403, "membership-required");
        refused(as(alice).get(path(show)).then(), 403, "membership-required");
        membership(alicesId, true, null);
        await().untilAsserted(() -> vote(show, poll, alice, 0).statusCode(200));
        block(alicesId, true);
        await().untilAsserted(() -> refused(as(alice).get(path(show)).then(), 403, "blocked"));
        refused(vote(show, poll, alice, 1), 403, "blocked");
        list(show, TestIdentity.creator()).body("items[0].counts", equalTo(List.of(1, 0)));
    }

    @Test
    void shouldTakeNoFloodOfVotes() {
        String show = publicShow();
        String poll = open(show, "Rye", "Spelt");
        String alice = alice();
        assertThat(IntStream.range(0, 60)
                        .mapToObj(i -> vote(show, poll, alice, i % 2).extract())
                        .filter(answer -> answer.statusCode() == 429)
                        .map(answer -> answer.<String>path("id")))
                .isNotEmpty()
                .containsOnly("too-fast");
    }
}
