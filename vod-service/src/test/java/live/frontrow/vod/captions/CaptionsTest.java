package live.frontrow.vod.captions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@RealThings
class CaptionsTest {

    private static final String HELLO = "WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n";
    private static final String KEPT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n";

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    private String show;

    @BeforeEach
    void record() throws IOException {
        show = StoredRecording.put(pool, shelf, Instant.parse("2026-11-28T20:00:00Z"), true)
                .show();
    }

    @Test
    void shouldKeepWhatTheCreatorBringsAndListItForEverybody() throws Exception {
        // When
        put("pt-BR", HELLO)
                .statusCode(200)
                .body("language", equalTo("pt-BR"))
                .body("url", equalTo("/vod/" + show + "/captions/pt-BR.vtt"))
                .body("cues", equalTo(1))
                .body("bytes", equalTo(KEPT.length()));
        put("en", HELLO).statusCode(200);
        put("en", HELLO + "\n00:02.000 --> 00:03.000\n\u00fc\n").statusCode(200).body("cues", equalTo(2));

        // Then
        list().body("items.language", contains("en", "pt-BR")).body("items.cues", contains(2, 1));
        assertThat(shelved("pt-BR")).isEqualTo(KEPT);
        assertThat(shelved("en")).endsWith("\n\u00fc\n");
        led("en").statusCode(307).header("Location", containsString("/shows/" + show + "/captions/en.vtt"));
        led("de").statusCode(404);

        as(TestIdentity.creator())
                .get(at("pt-BR"))
                .then()
                .statusCode(200)
                .contentType("text/vtt;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .body(equalTo(KEPT));
        as(TestIdentity.creator()).get(at("de")).then().statusCode(404);
        as(TestIdentity.alice()).get(at("pt-BR")).then().statusCode(403);

        // When
        as(TestIdentity.creator()).delete(at("en")).then().statusCode(204);

        // Then
        as(TestIdentity.creator()).delete(at("en")).then().statusCode(404);
        list().body("items.language", contains("pt-BR"));
        led("en").statusCode(404);
        assertThat(shelf.list("shows/" + show + "/captions/")).hasSize(1);
    }

    @Test
    void shouldRefuseWhatIsNoWebVttAndChangeNothing() throws Exception {
        put("en", HELLO).statusCode(200);
        put("en", "1\n00:00:01,000 --> 00:00:02,000\nHello\n")
                .statusCode(400)
                .body("id", equalTo("captions-invalid"))
                .body("line", equalTo(1))
                .body("detail", containsString("begins with WEBVTT"));
        as(TestIdentity.creator())
                .contentType("text/plain")
                .body(HELLO)
                .put(at("en"))
                .then()
                .statusCode(415);
        assertThat(shelved("en")).isEqualTo(KEPT);
        list().body("items", hasSize(1));
    }

    @Test
    void shouldTakeUpToAMebibyte() {
        String most = HELLO + "\nNOTE\n" + "x".repeat((1 << 20) - HELLO.length() - 6);
        put("en", most).statusCode(200);
        put("en", most + "x").statusCode(413);
    }

    @Test
    void shouldTakeTenLanguagesAndReplaceEachOfThem() {
        List<String> ten = List.of("en", "de", "fr", "es", "it", "hr", "sl", "pt-BR", "zh-Hant", "es-419");
        ten.forEach(language -> put(language, HELLO).statusCode(200));
        put("ja", HELLO).statusCode(409).body("id", equalTo("captions-full"));
        put("fr", HELLO).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "e", "english", "en_US", "en-us", "en.vtt", "..%2Fx", "en%01"})
    void shouldTakeLanguagesInTheirOneSpellingOnly(String language) {
        put(language, HELLO).statusCode(400).body("violations[0].field", equalTo("language"));
    }

    @Test
    void shouldGoWithTheRecording() {
        put("en", HELLO).statusCode(200);
        StoredRecording.run(pool, "update recording set deleted_at = now() where show = $1", Tuple.of(show));
        list().body("items", empty());
        led("en").statusCode(404);
        put("de", HELLO).statusCode(404);
        show = "unknown";
        put("en", HELLO).statusCode(404);
        list().body("items", empty());
    }

    @Test
    void shouldBeTheCreatorsToChange() {
        given().get(at("").replaceAll("/$", "")).then().statusCode(401);
        RequestSpecification alice = as(TestIdentity.alice());
        alice.contentType("text/vtt").body(HELLO).put(at("en")).then().statusCode(403);
        as(TestIdentity.alice()).delete(at("en")).then().statusCode(403);
    }

    private ValidatableResponse put(String language, String file) {
        return as(TestIdentity.creator())
                .urlEncodingEnabled(false)
                .contentType("text/vtt")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put(at(language))
                .then();
    }

    private ValidatableResponse list() {
        return as(TestIdentity.anonymous())
                .get("/api/v1/streams/" + show + "/captions")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse led(String language) {
        return as(TestIdentity.gateway())
                .redirects()
                .follow(false)
                .get("/internal/vod/" + show + "/captions/" + language + ".vtt")
                .then();
    }

    private String shelved(String language) throws IOException {
        return StandardCharsets.UTF_8
                .decode(shelf.beginning("shows/" + show + "/captions/" + language + ".vtt", 1_000))
                .toString();
    }

    private String at(String language) {
        return "/api/v1/streams/" + show + "/captions/" + language;
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
