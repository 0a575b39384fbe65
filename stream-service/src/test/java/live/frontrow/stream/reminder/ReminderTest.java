package live.frontrow.stream.reminder;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import live.frontrow.common.test.Patience;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReminderTest extends ServiceTest {

    @Test
    void shouldRememberEachPersonOnce() {
        // Given
        String show = planned("Worth it");
        state(asAlice(), show, false);
        // When
        put(asAlice(), show, 200);
        put(asAlice(), show, 200);
        put(asCreator(), show, 200);
        // Then
        state(asAlice(), show, true);
        count(show, 2);
    }

    @Test
    void shouldForgetOnlyTheOneWhoAsks() {
        // Given
        String show = planned("Or not");
        put(asAlice(), show, 200);
        put(asCreator(), show, 200);
        // When
        for (int times = 0; times < 2; times++) {
            asAlice().delete(path(show)).then().statusCode(200).body("set", equalTo(false));
        }
        // Then
        state(asAlice(), show, false);
        state(asCreator(), show, true);
        count(show, 1);
    }

    @Test
    void shouldTakeNobodyWhoIsNotSignedIn() {
        String show = planned("Who");
        asAnonymous().put(path(show)).then().statusCode(401).body("id", equalTo("unauthenticated"));
        asAnonymous().get(path(show)).then().statusCode(401);
        asAnonymous().delete(path(show)).then().statusCode(401);
        count(show, 0);
    }

    @Test
    void shouldRemindOnlyOfWhatIsStillToCome() {
        // Given
        String cancelled = planned("Off");
        put(asAlice(), cancelled, 200);
        asCreator().post("/api/v1/streams/" + cancelled + "/cancel").then().statusCode(200);
        String live = planned("On");
        // When, Then
        asCreator().put(path(cancelled)).then().statusCode(409).body("id", equalTo("show-cancelled"));
        count(cancelled, 1);
        try (Sender _ = Sender.rtmp(keyOf(live).url())) {
            Patience.await().untilAsserted(() -> show(live).body("status", equalTo("live")));
            asAlice().put(path(live)).then().statusCode(409).body("id", equalTo("show-started"));
            asCreator().post("/api/v1/streams/" + live + "/end").then().statusCode(202);
        }
        count(live, 0);
    }

    @Test
    void shouldNotFindWhatDoesNotExist() {
        String unknown = UUID.randomUUID().toString();
        asAlice().get(path(unknown)).then().statusCode(404);
        put(asAlice(), unknown, 404);
        asAlice().delete(path(unknown)).then().statusCode(404);
    }

    private static void put(RequestSpecification who, String show, int status) {
        who.put(path(show)).then().statusCode(status);
    }

    private static void state(RequestSpecification who, String show, boolean set) {
        who.get(path(show)).then().statusCode(200).body("set", equalTo(set));
    }

    private static void count(String show, int reminders) {
        asCreator()
                .get("/api/v1/streams/" + show + "/preparation")
                .then()
                .statusCode(200)
                .body("reminders", equalTo(reminders));
    }

    private static String path(String show) {
        return "/api/v1/streams/" + show + "/reminder";
    }
}
