package live.frontrow.chat.test;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.MembershipChanged.Source;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.Patience;
import live.frontrow.common.test.TestIdentity;

/** Shows, people and sockets for tests of the whole service. */
@RealThings
public abstract class ChatTest {

    /** For what comes in moments, on a machine that has much else to do. */
    protected static final Duration AT_MOST = Patience.AT_MOST;

    private static long version = System.currentTimeMillis();

    /** Alice of this test: what people do is paced by person, so no other test knows her. */
    protected final String alicesId = UUID.randomUUID().toString();

    /** A live show that everybody may watch; back when the service knows of it. */
    protected static String publicShow() {
        String show = UUID.randomUUID().toString();
        tell(show, false, StreamStatus.LIVE);
        await().until(() -> ask(show, TestIdentity.creator()).statusCode() == 200);
        return show;
    }

    /** Says how a show stands. */
    protected static void tell(String show, boolean membersOnly, StreamStatus status) {
        tell(show, new Access(membersOnly, null), null, status);
    }

    /** Says how a show stands, who gets in and who will. */
    protected static void tell(String show, Access access, AccessChange change, StreamStatus status) {
        tell(show, access, change, status, null);
    }

    /** Says that a show for everybody is over, and for whom its replay is. */
    protected static void over(String show, ReplayAccess replay) {
        tell(show, Access.EVERYBODY, null, StreamStatus.ENDED, replay);
    }

    private static void tell(
            String show, Access access, AccessChange change, StreamStatus status, ReplayAccess replay) {
        try (Facts facts = new Facts()) {
            Instant now = Instant.now();
            facts.send(
                    EventType.STREAM_UPDATED,
                    show,
                    new StreamState(
                            show,
                            ++version,
                            "A show",
                            "",
                            status,
                            access.membersOnly(),
                            access.tier(),
                            change,
                            null,
                            now,
                            null,
                            null,
                            null,
                            null,
                            1,
                            null,
                            null,
                            replay,
                            null,
                            false));
        }
    }

    /** Says whether somebody is a member, for so long. */
    protected static void membership(String person, boolean active, Instant until) {
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.MEMBERSHIP_CHANGED,
                    person,
                    new MembershipChanged(person, ++version, active, null, until, Instant.now()));
        }
    }

    /** Says what somebody pays for, and where they are a guest. */
    protected static void membership(String person, Integer tier, List<String> guestShows) {
        Source source = tier == null ? null : Source.STRIPE;
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.MEMBERSHIP_CHANGED,
                    person,
                    new MembershipChanged(
                            person, ++version, tier != null, source, null, tier, null, guestShows, Instant.now()));
        }
    }

    /** Says whether somebody is banned. */
    protected static void block(String person, boolean blocked) {
        try (Facts facts = new Facts()) {
            facts.send(EventType.PERSON_BLOCKED, person, new PersonBlocked(person, ++version, blocked, Instant.now()));
        }
    }

    /** Asks for a ticket. */
    protected static Response ask(String show, String token) {
        return given().auth().preemptive().oauth2(token).post("/api/v1/streams/" + show + "/chat/ticket");
    }

    /** What was said at a show, as the interface tells it. */
    protected static Response history(String show, String token) {
        return given().auth().preemptive().oauth2(token).get("/api/v1/streams/" + show + "/messages");
    }

    /** Texts of the same, newest first. */
    protected static List<String> historyOf(String show) {
        return history(show, TestIdentity.creator()).path("items.text");
    }

    /** Gives an order with an id of its own, and waits for its answer. */
    protected static JsonObject order(Chatter who, JsonObject order) {
        String id = UUID.randomUUID().toString();
        who.send(order.copy().put("id", id));
        return who.settled(id);
    }

    /** Requests of somebody. */
    protected static RequestSpecification as(String token) {
        return given().auth().preemptive().oauth2(token).contentType(ContentType.JSON);
    }

    /** Lets somebody moderate. */
    protected static void moderator(String person) {
        as(TestIdentity.creator())
                .body("{\"name\":\"Somebody\"}")
                .put("/api/v1/moderators/" + person)
                .then()
                .statusCode(200);
    }

    /** A ticket, as soon as there is one: whoever is in many tests, as the creator is, takes more of them than people do. */
    protected static String ticket(String show, String token) {
        return await().until(() -> ask(show, token), answer -> answer.statusCode() != 429)
                .then()
                .statusCode(200)
                .extract()
                .path("ticket");
    }

    /** Somebody in the room, who has heard its state. */
    protected static Chatter enter(String show, String token) {
        return enter(show, token, "");
    }

    /** The same who has seen something already. */
    protected static Chatter enter(String show, String token, String resume) {
        Chatter chatter = Chatter.open(RestAssured.port, "ticket=" + ticket(show, token) + resume);
        chatter.await("state");
        return chatter;
    }

    /** A token of {@link #alicesId}. */
    protected final String alice() {
        return TestIdentity.person(alicesId, "Alice Adams", "alice");
    }

    /** A person nobody has seen before. */
    protected static String somebody() {
        return TestIdentity.person(UUID.randomUUID().toString(), "Sam Somebody", "sam");
    }

    /** Waits until a ticket is answered so. */
    protected static void awaitAnswer(String show, String token, int status, String problem) {
        await().until(() -> {
            Response answer = ask(show, token);
            return answer.statusCode() == status && (problem == null || problem.equals(answer.path("id")));
        });
    }

    /** Shakes hands in vain. */
    protected static void refused(String query, String origin, int status, String problem) {
        given().header("Origin", origin)
                .header("Connection", "Upgrade")
                .header("Upgrade", "websocket")
                .header("Sec-WebSocket-Version", "13")
                .header("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==")
                .get("/ws/chat" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(status)
                .header("X-Frontrow-Problem", problem);
    }
}
