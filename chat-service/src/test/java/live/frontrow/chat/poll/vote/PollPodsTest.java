package live.frontrow.chat.poll.vote;

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
import live.frontrow.chat.poll.PollsTest;
import live.frontrow.chat.poll.vote.PollVoteRepository.Outcome;
import live.frontrow.chat.poll.vote.PollVoteRepository.Wish;
import live.frontrow.chat.test.OtherPool;
import live.frontrow.common.database.Rows;
import org.junit.jupiter.api.Test;

/** Votes that come to two pods at one time, each with a pool of its own. */
@QuarkusTest
class PollPodsTest extends PollsTest {

    private static final int PEOPLE = 300;

    @Inject
    Vertx vertx;

    @Test
    void shouldCountEachPersonOnceWhateverPodTheyAsk() {
        String show = publicShow();
        UUID poll = UUID.fromString(open(show, "Rye", "Spelt", "Wheat"));
        Pool other = OtherPool.open(vertx);
        List<PollVoteRepository> pods = List.of(new PollVoteRepository(pool), new PollVoteRepository(other));

        // Everybody votes on both pods for whatever, then on one of them for what counts.
        List<Uni<Outcome>> votes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            votes.add(pods.get(0).cast(wish(show, poll, i, i % 3)));
            votes.add(pods.get(1).cast(wish(show, poll, i, (i + 1) % 3)));
        }
        all(votes);
        all(IntStream.range(0, PEOPLE)
                .mapToObj(i -> pods.get(i % 2).cast(wish(show, poll, i, i < 100 ? 0 : 2)))
                .toList());

        assertThat(counts(poll)).containsExactly(100, 0, 200);
        assertThat(rows(poll)).containsExactly(100, 200);
        other.close().await().atMost(AT_MOST);
    }

    @Test
    void shouldCountWhatItTookAndNothingElseWhenItIsClosedMeanwhile() {
        String show = publicShow();
        UUID poll = UUID.fromString(open(show, "Rye", "Spelt"));
        Pool other = OtherPool.open(vertx);
        List<PollVoteRepository> pods = List.of(new PollVoteRepository(pool), new PollVoteRepository(other));

        List<Uni<Outcome>> votes = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            votes.add(pods.get(i % 2).cast(wish(show, poll, i, 0)));
        }
        Uni<Void> closing = other.query("update poll set closes_at = clock_timestamp() where id = '" + poll + "'")
                .execute()
                .replaceWithVoid();
        List<Outcome> outcomes = Uni.combine()
                .all()
                .unis(Uni.join().all(votes).andFailFast(), closing)
                .asTuple()
                .await()
                .atMost(AT_MOST)
                .getItem1();

        int taken = (int) outcomes.stream().filter(Outcome::takes).count();
        assertThat(counts(poll)).containsExactly(taken, 0);
        assertThat(rows(poll)).isEqualTo(taken == 0 ? List.of() : List.of(taken));
        other.close().await().atMost(AT_MOST);
    }

    private static Wish wish(String show, UUID poll, int person, int option) {
        return new Wish(UUID.fromString(show), poll, "person " + person, option);
    }

    private static void all(List<Uni<Outcome>> votes) {
        Uni.join().all(votes).andFailFast().await().atMost(AT_MOST);
    }

    private List<Integer> counts(UUID poll) {
        return pool.preparedQuery("select counts from poll where id = $1")
                .execute(Tuple.of(poll))
                .map(rows -> List.of(rows.iterator().next().getArrayOfIntegers("counts")))
                .await()
                .atMost(AT_MOST);
    }

    /** Votes that are there of each option that has some. */
    private List<Integer> rows(UUID poll) {
        return pool.preparedQuery(
                        "select count(*) as votes from poll_vote where poll = $1 group by option order by option")
                .execute(Tuple.of(poll))
                .map(rows -> Rows.all(rows, row -> row.getLong("votes").intValue()))
                .await()
                .atMost(AT_MOST);
    }
}
