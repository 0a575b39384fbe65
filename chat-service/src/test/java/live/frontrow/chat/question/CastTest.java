package live.frontrow.chat.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.question.VoteRepository.Outcome;
import live.frontrow.chat.question.VoteRepository.Wish;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.TestIdentity;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Votes are counted in the database as {@link Rank} counts them. */
@QuarkusTest
class CastTest extends QuestionsTest {

    /** The database keeps microseconds. */
    private static final Offset<Double> EXACTLY = within(1e-9);

    @Inject
    VoteRepository votes;

    @Test
    void shouldWeighNewVotesWithOldOnesAndWithoutThoseTakenBack() {
        // Given sixteen votes that weigh as much as one of now
        String show = publicShow();
        UUID question = ask(show);
        run("""
                insert into question_vote (question, person, cast_at)
                select '%s', 'old ' || n, now() - interval '14 days' from generate_series(1, 16) as n""".formatted(question));
        run("delete from question_vote where question = '%s' and person not like 'old %%'".formatted(question));
        double old = Rank.weight(times(question), Instant.EPOCH);
        run("update question set votes = 16, rank = rank + (%2$s - weight), weight = %2$s where id = '%1$s'"
                .formatted(question, old));

        // When, Then
        assertThat(cast(show, question, "new 1", true).votes()).isEqualTo(17);
        counted(question, 17);
        assertThat(row(question).getDouble("weight")).isCloseTo(old + 1, within(1e-3));

        assertThat(cast(show, question, "old 1", false).votes()).isEqualTo(16);
        counted(question, 16);
    }

    @Test
    void shouldHaveANumberWithoutAnyVote() {
        String show = publicShow();
        UUID question = ask(show);
        String asker = row(question).getString("asker");

        assertThat(cast(show, question, asker, false).votes()).isZero();
        counted(question, 0);
        assertThat(cast(show, question, asker, true).votes()).isEqualTo(1);
        counted(question, 1);
    }

    @Test
    void shouldLeaveAsItIsWhatIsAskedForAgain() {
        String show = publicShow();
        UUID question = ask(show);
        Outcome first = cast(show, question, "somebody", true);

        assertThat(cast(show, question, "somebody", true)).isEqualTo(first);
        assertThat(cast(show, UUID.randomUUID(), "somebody", true)).isNull();
        assertThat(cast(UUID.randomUUID().toString(), question, "somebody", true))
                .isNull();
    }

    private UUID ask(String show) {
        return UUID.fromString(question(show, TestIdentity.creator(), "How old is it?")
                .extract()
                .<String>path("id"));
    }

    private Outcome cast(String show, UUID question, String person, boolean wanted) {
        return votes.cast(new Wish(UUID.fromString(show), question, person, wanted))
                .await()
                .atMost(AT_MOST);
    }

    /** Whether weight and rank are those of so many votes. */
    private void counted(UUID question, int number) {
        List<Instant> times = times(question);
        Row row = row(question);
        Question.Tally tally = Question.tally(row);
        double weight = Rank.weight(times, Rows.time(row, "asked_at"));
        assertThat(times).hasSize(number);
        assertThat(tally.votes()).isEqualTo(number);
        assertThat(tally.weight()).isCloseTo(weight, EXACTLY);
        assertThat(tally.rank()).isCloseTo(Rank.of(weight, tally.tier(), tally.newcomer(), tally.answered()), EXACTLY);
    }

    private List<Instant> times(UUID question) {
        return pool.preparedQuery("select cast_at from question_vote where question = $1")
                .execute(Tuple.of(question))
                .map(rows -> Rows.all(rows, row -> Rows.time(row, "cast_at")))
                .await()
                .atMost(AT_MOST);
    }

    private Row row(UUID question) {
        return pool.preparedQuery("select * from question where id = $1")
                .execute(Tuple.of(question))
                .map(rows -> rows.iterator().next())
                .await()
                .atMost(AT_MOST);
    }
}
