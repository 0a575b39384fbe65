package live.frontrow.stream.rights;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.event.PlaybackRevoked;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rights change, versions rise, and a token never claims to be newer than the rights it was given for. */
@QuarkusTest
class RightsTest extends ServiceTest {

    @Inject
    Standings standings;

    @Inject
    Pool pool;

    private Facts others;
    private EventProbe revoked;

    @BeforeEach
    void open() {
        others = new Facts();
        revoked = EventProbe.of(EventType.PLAYBACK_REVOKED);
    }

    @AfterEach
    void close() {
        others.close();
        revoked.close();
    }

    @Test
    void shouldFollowMembership() {
        // Given
        String show = membersShow();
        String person = UUID.randomUUID().toString();
        playback(show, person)
                .statusCode(403)
                .body("id", equalTo("membership-required"))
                .body("signedIn", equalTo(true));
        // When
        membership(person, 1, true);
        // Then
        await().untilAsserted(
                        () -> playback(show, person).statusCode(200).body("scope", contains("live", "replay", "clip")));
        membership(person, 2, false);
        await().untilAsserted(() -> playback(show, person).statusCode(403));
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(2));
        assertThat(revocations(person)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldLetAGuestIntoThatShowOnlyAndOutWithThePass() {
        // Given
        String show = goldShow();
        String other = membersShow();
        String person = UUID.randomUUID().toString();
        // When
        others.send(EventType.MEMBERSHIP_CHANGED, person, guest(person, 1, List.of(show, "no-uuid")));
        // Then
        await().untilAsserted(() -> playback(show, person).statusCode(200));
        playback(other, person).statusCode(403).body("id", equalTo("membership-required"));
        others.send(EventType.MEMBERSHIP_CHANGED, person, guest(person, 2, List.of()));
        await().untilAsserted(() -> playback(show, person).statusCode(403));
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(2));
    }

    @Test
    void shouldSayWhichTierOpensAShowAndLetItIn() {
        // Given
        String show = goldShow();
        String person = UUID.randomUUID().toString();
        refused(show, person, false);
        // When
        others.send(EventType.MEMBERSHIP_CHANGED, person, paying(person, 1, 0));
        // Then
        await().untilAsserted(() -> refused(show, person, true));
        others.send(EventType.MEMBERSHIP_CHANGED, person, paying(person, 2, 1));
        await().untilAsserted(() -> playback(show, person).statusCode(200));
        others.send(EventType.MEMBERSHIP_CHANGED, person, paying(person, 3, null));
        await().untilAsserted(() -> refused(show, person, true));
        membership(person, 4, true);
        await().untilAsserted(() -> playback(show, person).statusCode(200));
    }

    @Test
    void shouldEndATokenWithTheMembershipThatEndsByItself() {
        // Given
        String show = membersShow();
        String person = UUID.randomUUID().toString();
        Instant until = Instant.now().plusSeconds(60);
        // When
        membership(person, 1, until);
        // Then
        await().untilAsserted(() -> playback(show, person)
                .statusCode(200)
                .body("expiresAt", equalTo(until.truncatedTo(ChronoUnit.SECONDS).toString())));
        membership(person, 2, Instant.now().minusSeconds(1));
        await().untilAsserted(() -> playback(show, person).statusCode(403));
    }

    @Test
    void shouldIgnoreLateAndRepeatedFacts() {
        // Given
        String show = membersShow();
        String person = UUID.randomUUID().toString();
        Event given = membership(person, 5, true);
        await().untilAsserted(() -> playback(show, person).statusCode(200));
        // When an older one and the same one arrive
        membership(person, 4, false);
        others.send(given);
        others.send(given);
        String marker = UUID.randomUUID().toString();
        membership(marker, 1, true);
        await().untilAsserted(() -> assertThat(revocations(marker)).hasSize(1));
        // Then
        playback(show, person).statusCode(200);
        assertThat(revocations(person)).hasSize(1);
    }

    @Test
    void shouldFollowBlocks() {
        String show = planned("Open");
        String person = UUID.randomUUID().toString();
        playback(show, person).statusCode(200);
        block(person, 1, true);
        await().untilAsserted(() -> playback(show, person).statusCode(403).body("id", equalTo("blocked")));
        block(person, 2, false);
        await().untilAsserted(() -> playback(show, person).statusCode(200));
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(2));
    }

    @Test
    void shouldLetModeratorsInAndOutUnlessTheyAreMembers() {
        // Given
        String show = goldShow();
        String person = UUID.randomUUID().toString();
        refused(show, person, false);
        // When
        moderator(person, 3, true);
        // Then
        await().untilAsserted(() -> playback(show, person).statusCode(200));
        // When: an older one comes late
        moderator(person, 2, false);
        moderator(person, 4, false);
        // Then
        await().untilAsserted(() -> refused(show, person, false));
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(2));
        // When
        moderator(person, 5, true);
        membership(person, 1, true);
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(4));
        moderator(person, 6, false);
        // Then
        await().untilAsserted(() -> assertThat(revocations(person)).hasSize(5));
        playback(show, person).statusCode(200);
        assertThat(revocations(person)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldRevokeEitherWayWhenAShowChangesHands() {
        // Given
        String show = planned("Switch");
        // When
        membersOnly(show, true);
        membersOnly(show, true);
        membersOnly(show, false);
        asCreator().delete("/api/v1/streams/" + show).then().statusCode(204);
        // Then
        await().untilAsserted(() ->
                assertThat(revocations(show)).hasSize(3).isSorted().doesNotHaveDuplicates());
        assertThat(revoked.events(show).stream().map(event -> ((PlaybackRevoked) event.data()).kind()))
                .containsOnly(PlaybackRevoked.Kind.SHOW);
    }

    @Test
    void shouldSeeOldRightsWithTheOldVersionUntilTheCommit() {
        // Given a change that is not committed yet
        UUID show = UUID.fromString(planned("Snapshot"));
        Standing before = standing(show);
        SqlConnection connection = pool.getConnection().await().indefinitely();
        Transaction change = connection.begin().await().indefinitely();
        connection
                .preparedQuery("update show set members_only = true where id = $1")
                .execute(Tuple.of(show))
                .await()
                .indefinitely();
        connection
                .query("update rights_version set version = version + 1")
                .execute()
                .await()
                .indefinitely();
        // When, Then
        assertThat(standing(show)).isEqualTo(before);
        change.commit().await().indefinitely();
        connection.close().await().indefinitely();
        Standing after = standing(show);
        assertThat(after.access().membersOnly()).isTrue();
        assertThat(after.rightsVersion()).isGreaterThan(before.rightsVersion());
    }

    @Test
    void shouldNeverPairAVersionWithOlderRights() throws InterruptedException {
        // Given: readers note, for each version they see, whether the show was for members
        String show = planned("Race");
        UUID id = UUID.fromString(show);
        Map<Long, Boolean> seen = new ConcurrentHashMap<>();
        List<String> contradictions = new CopyOnWriteArrayList<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Thread> readers = IntStream.range(0, 3)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    while (!done.get()) {
                        Standing standing = standing(id);
                        Boolean other = seen.putIfAbsent(
                                standing.rightsVersion(), standing.access().membersOnly());
                        if (other != null && other != standing.access().membersOnly()) {
                            contradictions.add("version " + standing.rightsVersion());
                        }
                    }
                }))
                .toList();
        // When
        for (int i = 0; i < 60; i++) {
            membersOnly(show, i % 2 == 0);
        }
        done.set(true);
        for (Thread reader : readers) {
            reader.join();
        }
        // Then
        assertThat(contradictions).isEmpty();
        assertThat(seen).hasSizeGreaterThan(10);
    }

    private static void refused(String show, String person, boolean member) {
        playback(show, person)
                .statusCode(403)
                .body("id", equalTo("tier-required"))
                .body("tier", equalTo(1))
                .body("member", equalTo(member))
                .body("signedIn", equalTo(true));
    }

    private static MembershipChanged guest(String person, long version, List<String> shows) {
        return new MembershipChanged(person, version, false, null, null, null, "guest", shows, Instant.now());
    }

    private static MembershipChanged paying(String person, long version, Integer tier) {
        return new MembershipChanged(
                person, version, true, MembershipChanged.Source.STRIPE, null, tier, "active", List.of(), Instant.now());
    }

    private static String goldShow() {
        String show = planned("Gold");
        asCreator()
                .body("{\"membersOnly\":true,\"tier\":1}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
        return show;
    }

    private Standing standing(UUID show) {
        return standings.of(show, "somebody").await().indefinitely();
    }

    private static String membersShow() {
        String show = planned("Members");
        membersOnly(show, true);
        return show;
    }

    private static void membersOnly(String show, boolean value) {
        asCreator()
                .body("{\"membersOnly\":" + value + "}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse playback(String show, String person) {
        return as(TestIdentity.person(person, "P", "p"))
                .post("/api/v1/streams/" + show + "/playback")
                .then();
    }

    private Event membership(String person, long version, boolean active) {
        return others.send(
                EventType.MEMBERSHIP_CHANGED,
                person,
                new MembershipChanged(
                        person,
                        version,
                        active,
                        active ? MembershipChanged.Source.COMPLIMENTARY : null,
                        null,
                        Instant.now()));
    }

    private void membership(String person, long version, Instant until) {
        others.send(
                EventType.MEMBERSHIP_CHANGED,
                person,
                new MembershipChanged(
                        person, version, true, MembershipChanged.Source.COMPLIMENTARY, until, Instant.now()));
    }

    private void block(String person, long version, boolean blocked) {
        others.send(EventType.PERSON_BLOCKED, person, new PersonBlocked(person, version, blocked, Instant.now()));
    }

    private void moderator(String person, long version, boolean moderator) {
        others.send(
                EventType.MODERATOR_CHANGED, person, new ModeratorChanged(person, version, moderator, Instant.now()));
    }

    private List<Long> revocations(String subject) {
        return revoked.events(subject).stream()
                .map(event -> ((PlaybackRevoked) event.data()).rightsVersion())
                .toList();
    }
}
