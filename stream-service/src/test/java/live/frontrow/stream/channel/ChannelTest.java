package live.frontrow.stream.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import live.frontrow.common.test.Announced;
import live.frontrow.common.test.PictureFiles;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ChannelTest extends ServiceTest {

    private static final String CHANNEL = "/api/v1/channel";

    @Inject
    Pool pool;

    @BeforeEach
    void installAnew() {
        run("delete from channel_picture");
        run("""
                update channel set name = 'Frontrow', tagline = '', accent = '#ffb454', about = '', links = '[]',
                time_zone = 'UTC', language = 'en', version = 1""");
    }

    @Test
    void shouldHaveAFaceFromTheFirstMoment() {
        seen().statusCode(200)
                .body("name", equalTo("Frontrow"))
                .body("tagline", equalTo(""))
                .body("accent", equalTo("#ffb454"))
                .body("about", equalTo(""))
                .body("aboutHtml", equalTo(""))
                .body("links", hasSize(0))
                .body("timeZone", equalTo("UTC"))
                .body("language", equalTo("en"))
                .body("logoUrl", nullValue())
                .body("coverUrl", nullValue());
    }

    @Test
    void shouldShowEverybodyWhatTheCreatorChanged() {
        // When
        change("""
                {"name":"  Ana bakes ","tagline":"Bread, live","accent":"#0A5C8F","about":"# Hello\\n<b>you</b>",
                 "links":[{"label":" Letter ","url":"https://example.org/letter"}],
                 "timeZone":"Europe/Berlin","language":"en"}""").statusCode(200);
        // Then
        seen().body("name", equalTo("Ana bakes"))
                .body("tagline", equalTo("Bread, live"))
                .body("accent", equalTo("#0a5c8f"))
                .body("about", equalTo("# Hello\n<b>you</b>"))
                .body("aboutHtml", equalTo("<h3>Hello</h3>\n<p>&lt;b&gt;you&lt;/b&gt;</p>\n"))
                .body("links", equalTo(List.of(Map.of("label", "Letter", "url", "https://example.org/letter"))))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("version", equalTo(2));
    }

    @Test
    void shouldKeepWhatIsAbsent() {
        change("{\"tagline\":\"One\",\"timeZone\":\"Asia/Tokyo\"}").statusCode(200);
        change("{\"name\":\"Ana\"}").body("tagline", equalTo("One")).body("timeZone", equalTo("Asia/Tokyo"));
        change("{\"tagline\":\"\"}").body("tagline", equalTo("")).body("name", equalTo("Ana"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void shouldNameTheFieldAndChangeNothing(String body, String field, String message) {
        // When
        change("{\"tagline\":\"changed\"," + body + "}")
                // Then
                .statusCode(400)
                .contentType("application/problem+json")
                .body("id", equalTo("invalid-input"))
                .body("violations", equalTo(List.of(Map.of("field", field, "message", message))));
        seen().body("tagline", equalTo("")).body("version", equalTo(1));
    }

    private static Stream<Arguments> invalid() {
        String https = "must be an address that begins with https://";
        String zone = "must be the name of a time zone like Europe/Berlin";
        return Stream.of(
                Arguments.of("\"name\":\"  \"", "name", "must not be empty"),
                Arguments.of("\"name\":\"" + "n".repeat(61) + "\"", "name", "must have at most 60 characters"),
                Arguments.of("\"name\":\"a\\nb\"", "name", "must not contain control characters"),
                Arguments.of("\"name\":\"a\\ud83d\"", "name", "must not contain control characters"),
                Arguments.of("\"accent\":\"red\"", "accent", "must be a colour like #ffb454"),
                Arguments.of("\"accent\":\"#fff;}\"", "accent", "must be a colour like #ffb454"),
                Arguments.of(
                        "\"about\":\"" + "a".repeat(10_001) + "\"", "about", "must have at most 10,000 characters"),
                Arguments.of("\"about\":\"a\\u0001\"", "about", "must not contain control characters"),
                Arguments.of("\"timeZone\":\"Mars/Olympus\"", "timeZone", zone),
                Arguments.of("\"timeZone\":\"+02:00\"", "timeZone", zone),
                Arguments.of("\"timeZone\":\"../etc/passwd\"", "timeZone", zone),
                Arguments.of("\"language\":\"xx\"", "language", "must be one that Frontrow speaks: en"),
                Arguments.of("\"colour\":\"#ffffff\"", "colour", "is not known"),
                Arguments.of("\"links\":\"x\"", "links", "is missing or has the wrong type"),
                Arguments.of("\"links\":[" + "{},".repeat(8) + "{}]", "links", "must be at most 8"),
                Arguments.of(link("", "https://x.org"), "links[0].label", "must not be empty"),
                Arguments.of(
                        link("l".repeat(41), "https://x.org"), "links[0].label", "must have at most 40 characters"),
                Arguments.of(link("x", "http://x.org"), "links[0].url", https),
                Arguments.of(link("x", "javascript:alert(1)"), "links[0].url", https),
                Arguments.of(link("x", "https:javascript"), "links[0].url", https),
                Arguments.of(link("x", "https://me:secret@x.org"), "links[0].url", https),
                Arguments.of(link("x", "https://x.org/" + "a".repeat(500)), "links[0].url", https),
                Arguments.of(
                        "\"links\":[{\"label\":\"x\",\"url\":\"https://x\",\"rel\":\"\"}]",
                        "links[0].rel",
                        "is not known"));
    }

    private static String link(String label, String url) {
        return "\"links\":[{\"label\":\"%s\",\"url\":\"%s\"}]".formatted(label, url);
    }

    @Test
    void shouldTakeAWholeAboutPageInAnyScript() {
        change("{\"about\":\"" + "パ".repeat(10_000) + "\"}").statusCode(200);
    }

    @Test
    void shouldBeChangedByTheCreatorOnly() {
        byte[] logo = PictureFiles.picture("png", 64, 64);
        asAlice().body("{\"name\":\"Mine\"}").patch(CHANNEL).then().statusCode(403);
        asAnonymous().body("{\"name\":\"Mine\"}").patch(CHANNEL).then().statusCode(403);
        asAlice()
                .body("{\"about\":\"x\"}")
                .post(CHANNEL + "/about/preview")
                .then()
                .statusCode(403);
        as(TestIdentity.alice())
                .contentType("image/png")
                .body(logo)
                .put(CHANNEL + "/logo")
                .then()
                .statusCode(403);
        asAlice().delete(CHANNEL + "/logo").then().statusCode(403);
        seen().body("name", equalTo("Frontrow")).body("version", equalTo(1));
    }

    @Test
    void shouldAnswerOnceToWhoeverKeepsTheAnswer() {
        // Given
        String tag = asAnonymous().get(CHANNEL).header("ETag");
        // When
        asAnonymous()
                .header("If-None-Match", tag)
                .get(CHANNEL)
                .then()
                // Then
                .statusCode(304)
                .header("Cache-Control", "no-cache");
        change("{\"name\":\"Ana\"}").statusCode(200);
        asAnonymous()
                .header("If-None-Match", tag)
                .get(CHANNEL)
                .then()
                .statusCode(200)
                .body("name", equalTo("Ana"));
    }

    @Test
    void shouldPreviewAnAboutPage() {
        asCreator()
                .body("{\"about\":\"*Hi* <script>\"}")
                .post(CHANNEL + "/about/preview")
                .then()
                .statusCode(200)
                .body("html", equalTo("<p><em>Hi</em> &lt;script&gt;</p>\n"));
        seen().body("about", equalTo(""));
    }

    @ParameterizedTest
    @CsvSource({"logo,png,image/png,512,512", "cover,jpeg,image/jpeg,1920,640"})
    void shouldServeAPictureAsWeEncodedIt(String picture, String format, String mediaType, int width, int height) {
        // When
        String address = put(picture, mediaType, PictureFiles.picture(format, 2000, 1000))
                .statusCode(200)
                .extract()
                .path(picture + "Url");
        // Then
        assertThat(address).matches("/api/v1/channel/" + picture + "/[0-9a-f]{32}");
        byte[] file = asAnonymous()
                .get(address)
                .then()
                .statusCode(200)
                .contentType(mediaType)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .extract()
                .asByteArray();
        assertThat(PictureFiles.read(file).getWidth()).isEqualTo(width);
        assertThat(PictureFiles.read(file).getHeight()).isEqualTo(height);
        seen().body(picture + "Url", equalTo(address)).body("version", equalTo(2));
        put(picture, mediaType, PictureFiles.picture(format, 2000, 1000)).body("version", equalTo(2));
    }

    @Test
    void shouldForgetARemovedPicture() {
        // Given
        String address = put("logo", "image/png", PictureFiles.picture("png", 64, 64))
                .extract()
                .path("logoUrl");
        // When
        asCreator().delete(CHANNEL + "/logo").then().statusCode(200).body("logoUrl", nullValue());
        // Then
        asAnonymous().get(address).then().statusCode(404).body("id", equalTo("not-found"));
        asCreator().delete(CHANNEL + "/logo").then().statusCode(200);
    }

    @Test
    void shouldRefuseAPictureThatIsNoneAndKeepTheOldOne() {
        // Given
        String before = put("logo", "image/png", PictureFiles.picture("png", 64, 64))
                .extract()
                .path("logoUrl");
        // When
        put("logo", "image/png", "<svg onload='alert(1)'/>".getBytes())
                // Then
                .statusCode(400)
                .contentType("application/problem+json")
                .body("id", equalTo("picture-unusable"))
                .body("detail", equalTo("This file is not PNG or JPEG."));
        put("logo", "image/svg+xml", "<svg/>".getBytes()).statusCode(415).body("id", equalTo("unsupported-media-type"));
        put("logo", "text/html", PictureFiles.picture("png", 64, 64)).statusCode(415);
        seen().body("logoUrl", equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"banner", "logo/../cover", "logo/0", "cover/ffffffffffffffffffffffffffffffff"})
    void shouldKnowNoOtherPictures(String path) {
        asAnonymous().urlEncodingEnabled(false).get(CHANNEL + "/" + path).then().statusCode(oneOf(404, 405));
    }

    @Test
    void shouldRefuseBodiesThatAreTooLarge() throws IOException {
        assertThat(announced("PUT", "/cover", 5 * 1024 * 1024 + 1)).startsWith("HTTP/1.1 413 ");
        assertThat(announced("PATCH", "", 5 * 1024 * 1024)).startsWith("HTTP/1.1 413 ");
        change("{\"about\":\"" + "a".repeat(70_000) + "\"}").statusCode(413);
    }

    /** The first line of the answer to a body that is announced and never sent. */
    private static String announced(String method, String path, int length) throws IOException {
        return Announced.body(method, CHANNEL + path, "image/png", length);
    }

    private static ValidatableResponse seen() {
        return asAnonymous().get(CHANNEL).then().header("ETag", matchesPattern("\".+\""));
    }

    private static ValidatableResponse change(String body) {
        return asCreator().body(body).patch(CHANNEL).then();
    }

    private static ValidatableResponse put(String picture, String mediaType, byte[] file) {
        return as(TestIdentity.creator())
                .contentType(mediaType)
                .body(file)
                .put(CHANNEL + "/" + picture)
                .then();
    }

    private void run(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
