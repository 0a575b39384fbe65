package live.frontrow.stream;

import static live.frontrow.common.test.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.access.AccessMatrix;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessMatrixTest extends ServiceTest {

    private static final String BEARER = "Bearer ";
    private static final byte[] PASSWORD = ("mediamtx:" + Settings.INGEST_SECRET).getBytes(StandardCharsets.US_ASCII);

    private final String member = UUID.randomUUID().toString();
    private final String moderator = UUID.randomUUID().toString();

    @Test
    void shouldLetInWhomThePageNamesAndNobodyElse() {
        String show = forMembers();
        AccessMatrix.of("stream-service")
                .there("id", show)
                .there("picture", "logo")
                .there("kind", "live")
                .place("origin", "a")
                .place("hash", "0123456789abcdef0123456789abcdef")
                .body(
                        "PUT /api/v1/notices/mine",
                        "{\"soon\":true,\"live\":true,\"everyShow\":false,\"answers\":false,\"mail\":false,\"timeZone\":\"UTC\",\"language\":\"en\"}")
                .caller("nobody", () -> "")
                .caller("viewer", () -> BEARER + TestIdentity.passerBy())
                .caller("follower", () -> BEARER + person(UUID.randomUUID().toString()))
                .caller("member", () -> BEARER + person(member))
                .caller("moderator", () -> BEARER + person(moderator))
                .owner("creator", () -> BEARER + TestIdentity.creator())
                .caller("gateway", () -> BEARER + TestIdentity.gateway())
                .caller("mediamtx", () -> "Basic " + Base64.getEncoder().encodeToString(PASSWORD))
                .check();
    }

    /** A show that both get into. */
    private String forMembers() {
        String show = asCreator()
                .body("{\"title\":\"For members\",\"membersOnly\":true}")
                .post("/api/v1/streams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.MEMBERSHIP_CHANGED,
                    member,
                    new MembershipChanged(
                            member, 1, true, MembershipChanged.Source.COMPLIMENTARY, null, Instant.now()));
            facts.send(EventType.MODERATOR_CHANGED, moderator, new ModeratorChanged(moderator, 1, true, Instant.now()));
        }
        for (String id : new String[] {member, moderator}) {
            await().untilAsserted(() -> as(person(id))
                    .post("/api/v1/streams/" + show + "/playback")
                    .then()
                    .statusCode(200));
        }
        return show;
    }

    private static String person(String id) {
        return TestIdentity.person(id, "Some Body", "somebody");
    }
}
