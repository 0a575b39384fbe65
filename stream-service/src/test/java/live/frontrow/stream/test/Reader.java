package live.frontrow.stream.test;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;

/** Somebody who wants to be told, with an address and a subject of their own. */
public record Reader(String id, String address) {

    private static final String MINE = "/api/v1/notices/mine";

    /** Nobody knows them yet. */
    public static Reader create() {
        String id = "reader-" + UUID.randomUUID();
        return new Reader(id, id + "@mail.example");
    }

    /** One whose address is confirmed. */
    public static Reader byMail() {
        Reader reader = create();
        reader.asks(reader.address()).then().statusCode(202);
        confirm(Mailbox.secret(Mailbox.await(reader.address(), 1).getFirst()), 204);
        return reader;
    }

    /** A request of theirs. */
    public RequestSpecification as() {
        return ServiceTest.as(TestIdentity.person(id, "Rita Reader", "rita"));
    }

    /** Wants mail there. */
    public Response asks(String where) {
        return as().body(Map.of("address", where, "timeZone", "Europe/Berlin", "language", "en-GB"))
                .put(MINE + "/address");
    }

    /** Opens the link that was sent, as anybody may. */
    public static void confirm(String secret, int status) {
        ServiceTest.asAnonymous()
                .body(Map.of("secret", secret))
                .post("/api/v1/notices/confirm")
                .then()
                .statusCode(status);
    }

    /** "Remind me". */
    public Reader of(String show) {
        as().put("/api/v1/streams/" + show + "/reminder").then().statusCode(200).body("set", equalTo(true));
        return this;
    }

    /** How they are told. */
    public ValidatableResponse mine() {
        return as().get(MINE).then().statusCode(200);
    }

    /** Says of what they want to be told; without {@code quiet} at any time. */
    public Response wishes(Map<String, Object> changes) {
        Map<String, Object> wish = new HashMap<>(Map.of(
                "soon", true,
                "live", true,
                "everyShow", false,
                "answers", true,
                "mail", true,
                "timeZone", "Europe/Berlin",
                "language", "en-GB"));
        wish.putAll(changes);
        return as().body(wish).put(MINE);
    }
}
