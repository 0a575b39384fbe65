package live.frontrow.common.test;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.ErasureDone;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonErased;

/** Asks the service under test for a person's data, and has it erase them, as the other services do. */
public final class Erasing {

    private Erasing() {}

    /** What the service has of a person. */
    public static JsonNode export(String person, String token) {
        try {
            return new ObjectMapper()
                    .readTree(
                            ask(person, token).then().statusCode(200).extract().asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("The export is no JSON", e);
        }
    }

    /** Answers what the service answers to somebody who asks for a person's data. */
    public static Response ask(String person, String token) {
        return given().auth().preemptive().oauth2(token).get("/internal/people/{person}/data", person);
    }

    /** Says that a person is to be erased, and waits until the service says that it knows nothing of them any more. */
    public static void erase(String person, String service) {
        String erasure = UUID.randomUUID().toString();
        try (Facts facts = new Facts()) {
            facts.send(EventType.PERSON_ERASED, person, new PersonErased(person, erasure, Instant.now()));
        }
        awaitDone(erasure, service);
    }

    /** Waits until the service says that it knows nothing any more of whom this erasure is about. */
    public static void awaitDone(String erasure, String service) {
        try (EventProbe probe = EventProbe.of(EventType.ERASURE_DONE)) {
            Patience.await().until(() -> probe.events(erasure).stream()
                    .map(event -> ((ErasureDone) event.data()).service())
                    .anyMatch(service::equals));
        }
    }
}
