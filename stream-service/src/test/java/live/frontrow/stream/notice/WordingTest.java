package live.frontrow.stream.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.Mailbox;
import live.frontrow.stream.test.Reader;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WordingTest extends ServiceTest {

    private static final String PATH = "/api/v1/notices/wordings";

    @AfterEach
    void reset() {
        asCreator().delete(PATH + "/live").then().statusCode(200).body("own", equalTo(false));
    }

    @Test
    void shouldSayItInTheCreatorsWords() {
        // When
        write("live", " Lights on: {show}\n", "We are on!\r\n\r\n{link}\n")
                .statusCode(200)
                .body("own", equalTo(true));
        // Then
        asCreator()
                .get(PATH)
                .then()
                .body("items.kind", equalTo(List.of("soon", "live", "answered")))
                .body("items[0].subject", equalTo("Soon: {show}"))
                .body("items[1].subject", equalTo("Lights on: {show}"))
                .body("items[1].text", equalTo("We are on!\n\n{link}"));
    }

    @Test
    void shouldShowHowItLooksAndSendOneToTheCreator() {
        // Given
        String address = "creator-" + System.nanoTime() + "@mail.example";
        asCreator().delete("/api/v1/notices/mine").then().statusCode(204);
        asCreator().post(PATH + "/live/test").then().statusCode(409).body("id", equalTo("no-mail-address"));
        Reader creator = new Reader(TestIdentity.CREATOR, address);
        creator.asks(address).then().statusCode(202);
        Reader.confirm(Mailbox.secret(Mailbox.await(address, 1).getFirst()), 204);
        // When, Then
        asCreator()
                .body(Map.of("subject", "{show} & {channel}", "text", "<b>{start}</b> {link}"))
                .post(PATH + "/preview")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Your next show & Frontrow"))
                .body("text", startsWith("<b>on "))
                .body("html", containsString("<p>&lt;b&gt;on "))
                .body("html", containsString("<a href=\"http://127.0.0.1:8080/\">"));
        // When
        asCreator().post(PATH + "/soon/test").then().statusCode(204);
        // Then
        assertThat(Mailbox.subject(Mailbox.await(address, 2).get(1))).isEqualTo("Soon: Your next show");
    }

    @Test
    void shouldRefuseWhatCouldNotBeSent() {
        write("live", "", "{link}").statusCode(400).body("violations[0].field", equalTo("subject"));
        write("live", "a", "no way there").statusCode(400).body("violations[0].field", equalTo("text"));
        write("live", "{name}", "{link}")
                .statusCode(400)
                .body("violations[0].message", startsWith("{name} is not known"));
        write("live", "a".repeat(151), "{link}").statusCode(400);
        write("live", "a", "{link}" + "a".repeat(2_000)).statusCode(400);
        write("later", "a", "{link}").statusCode(404);
        asAlice().get(PATH).then().statusCode(403);
        asAlice()
                .body(Map.of("subject", "a", "text", "{link}"))
                .put(PATH + "/live")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse write(String kind, String subject, String text) {
        return asCreator()
                .body(Map.of("subject", subject, "text", text))
                .put(PATH + "/" + kind)
                .then();
    }
}
