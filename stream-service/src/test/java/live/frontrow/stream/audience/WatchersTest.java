package live.frontrow.stream.audience;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

/** The creator's list of who watched. */
@QuarkusTest
class WatchersTest extends ServiceTest {

    @Test
    void shouldListPeopleByNameAndNothingElseOfThem() {
        // Given
        String show = planned("Listed");
        asksToWatch(show, TestIdentity.person("id-zoe", "=Zoë, \"the oven\"", "zoe"));
        asksToWatch(show, TestIdentity.person("id-mail", "dana@example.org", "dana@example.org"));
        asksToWatch(show, TestIdentity.alice());
        asksToWatch(show, TestIdentity.person(TestIdentity.ALICE, "Alice A. Adams", "alice"));
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        try (Facts gateway = new Facts()) {
            watched(gateway, show, "id-zoe", now.minusSeconds(600), now.minusSeconds(420));
            watched(gateway, show, "id-zoe", now.minusSeconds(450), now.minusSeconds(330));
            watched(gateway, show, "id-mail", now.minusSeconds(590), now.minusSeconds(500));
            watched(gateway, show, TestIdentity.ALICE, now.minusSeconds(580), now);
            watched(gateway, show, "anon-9", now.minusSeconds(570), now.minusSeconds(570));
            // When
            await().untilAsserted(() -> assertThat(csv(show)).isEqualTo("""
                    name,joined,left,minutes\r
                    "'=Zoë, ""the oven""\",%s,%s,4.50\r
                    Anonymous,%s,%s,1.50\r
                    Alice A. Adams,%s,,9.67\r
                    Anonymous,%s,%s,0.00\r
                    """.formatted(
                            now.minusSeconds(600),
                            now.minusSeconds(330),
                            now.minusSeconds(590),
                            now.minusSeconds(500),
                            now.minusSeconds(580),
                            now.minusSeconds(570),
                            now.minusSeconds(570))));
        }
        // Then
        Response answer = asCreator().get(address(show));
        assertThat(answer.contentType()).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"audience-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
    }

    @Test
    void shouldAnswerTheCreatorOnly() {
        String show = planned("Not for everybody");
        assertThat(csv(show)).isEqualTo("name,joined,left,minutes\r\n");
        asAlice().get(address(show)).then().statusCode(403);
        asAnonymous().get(address(show)).then().statusCode(403);
        asCreator().get(address(UUID.randomUUID().toString())).then().statusCode(404);
    }

    private static String address(String show) {
        return "/api/v1/streams/" + show + "/audience.csv";
    }

    private static String csv(String show) {
        byte[] answer =
                asCreator().get(address(show)).then().statusCode(200).extract().asByteArray();
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static void asksToWatch(String show, String token) {
        as(token).post("/api/v1/streams/" + show + "/playback").then().statusCode(200);
    }

    private static void watched(Facts gateway, String show, String viewer, Instant first, Instant last) {
        String session = UUID.randomUUID().toString();
        gateway.send(
                EventType.VIEWER_SESSIONS,
                session,
                new ViewerSession(session, show, viewer, viewer.startsWith("anon-"), first, last));
    }
}
