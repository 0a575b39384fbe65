package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.chat.question.VoteRepository.Outcome;
import live.frontrow.chat.question.VoteRepository.Wish;
import live.frontrow.chat.test.OtherPool;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.Test;

/** Votes that come to two pods at one time, each with a pool of its own. */
@QuarkusTest
class TwoPodsTest extends QuestionsTest {

    private static final int PEOPLE = 300;

    @Inject
    Vertx vertx;

    @Test
    void shouldCountEachPersonOnceWhateverPodTheyAsk() {
        List<UUID> shows = List.of(UUID.fromString(publicShow()), UUID.fromString(publicShow()));
        List<UUID> questions = shows.stream()
                .map(show -> question(show.toString(), TestIdentity.creator(), "Hot?")
                        .extract()
                        .<String>path("id"))
                .map(UUID::fromString)
                .toList();
        Pool other = OtherPool.open(vertx);
        List<VoteRepository> pods = List.of(new VoteRepository(pool), new VoteRepository(other));

        // Everybody votes for both on both pods, and some think better of it.
        List<Uni<Outcome>> votes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            for (int j = 0; j < 4; j++) {
                int which = (i + j) % 2;
                votes.add(pods.get(j / 2).cast(new Wish(shows.get(which), questions.get(which), "person " + i, true)));
            }
        }
        all(votes);
        all(IntStream.range(0, 100)
                .mapToObj(i ->
                        pods.get(i % 2).cast(new Wish(shows.getFirst(), questions.getFirst(), "person " + i, false)))
                .toList());

        assertThat(count(questions.getFirst())).containsExactly(PEOPLE - 100 + 1, PEOPLE - 100 + 1);
        assertThat(count(questions.getLast())).containsExactly(PEOPLE + 1, PEOPLE + 1);
        other.close().await().atMost(AT_MOST);
    }

    private static void all(List<Uni<Outcome>> votes) {
        Uni.join().all(votes).andFailFast().await().atMost(AT_MOST);
    }

    /** Votes as they are counted, and as they are there. */
    private List<Integer> count(UUID question) {
        return pool.preparedQuery(
                        "select votes, (select count(*) from question_vote where question = id) as rows from question where id = $1")
                .execute(Tuple.of(question))
                .map(rows -> rows.iterator().next())
                .map(row -> List.of(row.getInteger("votes"), row.getLong("rows").intValue()))
                .await()
                .atMost(AT_MOST);
    }
}
