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

    @Inject
    NoticeClock clock;

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
    void shouldTakeNoMoreInATurnThanGoesAtOnce() {
        // Given: more than two rounds, due for nobody but us
        String show = planned("Rounds");
        Instant ahead = Now.get().plus(Duration.ofHours(1));
        IntStream.range(0, 25).forEach(each -> insert(show, "round-" + each, "LIVE", "PLANNED", ahead, null));
        // When
        Duration pause = clock.send(ahead).await().atMost(Duration.ofSeconds(10));
        // Then the next one comes at once
        assertThat(pause).isZero();
        assertThat(waiting(show)).isBetween(15L, 24L);
        // When
        while (pause.isZero()) {
            pause = clock.send(ahead).await().atMost(Duration.ofSeconds(10));
        }
        // Then
        assertThat(pause).isEqualTo(Duration.ofMillis(200));
        assertThat(waiting(show)).isZero();
    }

    @Test
    void shouldGiveUpWhatInstancesDieOf() {
        // Given
        String show = planned("Deadly");
        Reader tried = Reader.create();
        Reader left = Reader.create();
        // When
        insert(show, tried.id(), "LIVE", "CLAIMED", Now.get(), Now.get().minus(LONG_AGO), "", 5);
        insert(show, left.id(), "LIVE", "CLAIMED", Now.get(), Now.get().minus(LONG_AGO), "", 4);
        // Then
        Patience.await().untilAsserted(() -> {
            assertThat(state(show, tried)).isEqualTo("FAILED unknown");
            assertThat(state(show, left)).isEqualTo("DROPPED over");
        });
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
        String before = Long.toString(start.minus(Duration.ofMinutes(30)).toEpochMilli());
        insert(moved, reader.id(), "SOON", "PLANNED", Now.get(), null, before);
        insert(moved, unwilling.id(), "SOON", "PLANNED", Now.get(), null, Long.toString(start.toEpochMilli()));
        // Then: of what does not fit the show nothing stays
        Patience.await().untilAsserted(() -> {
            assertThat(state(cancelled, reader)).isNull();
            assertThat(state(moved, reader)).isNull();
            assertThat(state(moved, unwilling)).isEqualTo("DROPPED unwanted");
        });
        assertThat(Mailbox.to(reader.address())).hasSize(1);
        assertThat(Mailbox.to(unwilling.address())).hasSize(1);
        // When
        asCreator().post("/api/v1/streams/" + cancelled + "/restore").then().statusCode(200);
        reader.of(cancelled).of(moved);
        // Then it comes when it fits
        Mailbox.await(reader.address(), 3);
        Patience.await().untilAsserted(() -> {
            assertThat(state(cancelled, reader)).isEqualTo("SENT null");
            assertThat(state(moved, reader)).isEqualTo("SENT null");
        });
    }

    private void insert(String show, String person, String kind, String status, Instant due, Instant claimed) {
        insert(show, person, kind, status, due, claimed, "");
    }

    private void insert(
            String show, String person, String kind, String status, Instant due, Instant claimed, String about) {
        insert(show, person, kind, status, due, claimed, about, 0);
    }

    private void insert(
            String show,
            String person,
            String kind,
            String status,
            Instant due,
            Instant claimed,
            String about,
            int tries) {
        run(
                """
                insert into notice (id, show_id, kind, about, person, way, target, status, due_at, claimed_at, tries)
                values (gen_random_uuid(), $1, $2, $3, $4, 'MAIL', '', $5, $6, $7, $8)""",
                Tuple.from(Arrays.asList(
                        UUID.fromString(show),
                        kind,
                        about,
                        person,
                        status,
                        Rows.parameter(due),
                        claimed == null ? null : Rows.parameter(claimed),
                        tries)));
    }

    private long waiting(String show) {
        return pool.preparedQuery("select count(*) from notice where show_id = $1 and status = 'PLANNED'")
                .execute(Tuple.of(UUID.fromString(show)))
                .map(rows -> Rows.first(rows, row -> row.getLong(0)))
                .await()
                .atMost(Duration.ofSeconds(5));
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
