package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import live.frontrow.common.database.Rows;
import live.frontrow.common.test.Patience;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.test.Mailbox;
import live.frontrow.stream.test.Reader;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.time.Now;
import org.junit.jupiter.api.Test;

/** What an instance leaves behind that is killed, and what several do at once. */
@QuarkusTest
class OnceTest extends ServiceTest {

    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration LONG_AGO = Duration.ofMinutes(2);

    @Inject
    Pool pool;

    @Inject
    NoticeBook book;

    @Test
    void shouldGiveEachNoticeToOneOfManyWhoAsk() {
        // Given: a hundred that are due in the eyes of whoever's clock is an hour ahead, which the service's own is not
        String show = planned("Many");
        Instant ahead = Now.get().plus(Duration.ofHours(1));
        IntStream.range(0, 100).forEach(each -> insert(show, "many-" + each, "LIVE", "PLANNED", ahead, null));
        // When
        List<List<DueNotice>> claims = Uni.join()
                .all(IntStream.range(0, 8)
                        .mapToObj(each -> book.claim(ahead, 20))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(10));
        // Then
        List<UUID> all =
                claims.stream().flatMap(List::stream).map(DueNotice::id).toList();
        assertThat(all).hasSize(100).doesNotHaveDuplicates();
        // When: an instance comes back to what is another one's by now
        DueNotice slow = claims.stream().flatMap(List::stream).findFirst().orElseThrow();
        run("update notice set claimed_at = claimed_at + interval '1 second' where id = $1", Tuple.of(slow.id()));
        // Then
        assertThat(book.begin(slow, Secret.pasted()).await().atMost(Duration.ofSeconds(5)))
                .isFalse();
        run("delete from notice where show_id = $1", Tuple.of(UUID.fromString(show)));
    }

    @Test
    void shouldSendWhatWasClaimedAndNotWhatWasBegunByWhoeverWasKilled() {
        // Given
        Instant start = Now.get().plus(SOON);
        String show = plannedAt("Killed", start);
        Reader claimed = Reader.byMail();
        Reader begun = Reader.byMail();
        String about = Long.toString(start.toEpochMilli());
        insert(show, claimed.id(), "SOON", "CLAIMED", Now.get(), Now.get().minus(LONG_AGO), about);
        insert(show, begun.id(), "SOON", "SENDING", Now.get(), Now.get().minus(LONG_AGO), about);
        // When
        claimed.of(show);
        begun.of(show);
        // Then
        Mailbox.await(claimed.address(), 2);
        Patience.await().untilAsserted(() -> assertThat(state(show, begun)).isEqualTo("FAILED unknown"));
        assertThat(state(show, claimed)).isEqualTo("SENT null");
        assertThat(Mailbox.to(begun.address())).hasSize(1);
        assertThat(Mailbox.to(claimed.address())).hasSize(2);
    }

    @Test
    void shouldLookAgainBeforeItSends() {
        // Given: planned before the creator and the readers changed their minds
        Instant start = Now.get().plus(SOON);
        String cancelled = plannedAt("Cancelled", start);
        String moved = plannedAt("Moved", start);
        Reader unwilling = Reader.byMail();
        Reader reader = Reader.byMail();
        asCreator().post("/api/v1/streams/" + cancelled + "/cancel").then().statusCode(200);
        // When
        insert(cancelled, reader.id(), "SOON", "PLANNED", Now.get(), null, Long.toString(start.toEpochMilli()));
        insert(moved, reader.id(), "SOON", "PLANNED", Now.get(), null, Long.toString(start.toEpochMilli() - 60_000));
        insert(moved, unwilling.id(), "SOON", "PLANNED", Now.get(), null, Long.toString(start.toEpochMilli()));
        // Then
        Patience.await().untilAsserted(() -> {
            assertThat(state(cancelled, reader)).isEqualTo("DROPPED off");
            assertThat(state(moved, reader)).isEqualTo("DROPPED moved");
            assertThat(state(moved, unwilling)).isEqualTo("DROPPED unwanted");
        });
        assertThat(Mailbox.to(reader.address())).hasSize(1);
        assertThat(Mailbox.to(unwilling.address())).hasSize(1);
    }

    private void insert(String show, String person, String kind, String status, Instant due, Instant claimed) {
        insert(show, person, kind, status, due, claimed, "");
    }

    private void insert(
            String show, String person, String kind, String status, Instant due, Instant claimed, String about) {
        run(
                """
                insert into notice (id, show_id, kind, about, person, way, target, status, due_at, claimed_at)
                values (gen_random_uuid(), $1, $2, $3, $4, 'MAIL', '', $5, $6, $7)""",
                Tuple.from(Arrays.asList(
                        UUID.fromString(show),
                        kind,
                        about,
                        person,
                        status,
                        Rows.parameter(due),
                        claimed == null ? null : Rows.parameter(claimed))));
    }

    private String state(String show, Reader reader) {
        return pool.preparedQuery("select status, reason from notice where show_id = $1 and person = $2")
                .execute(Tuple.of(UUID.fromString(show), reader.id()))
                .map(rows -> Rows.first(rows, row -> row.getString("status") + " " + row.getString("reason")))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    private void run(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(Duration.ofSeconds(5));
    }
}
