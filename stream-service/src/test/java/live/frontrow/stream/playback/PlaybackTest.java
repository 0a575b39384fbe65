package live.frontrow.stream.playback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.stream.test.ServiceTest;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlaybackTest extends ServiceTest {

    private static final String JWKS = "/internal/playback/jwks.json";

    @Test
    void shouldGiveATokenThatTheKeySetProves() throws Exception {
        // Given
        String show = planned("Open");
        // When
        var response =
                asAnonymous().post("/api/v1/streams/" + show + "/playback").then();
        response.statusCode(200).header("Cache-Control", equalTo("no-store")).body("hlsUrl", nullValue());
        JsonPath answer = response.extract().jsonPath();
        // Then
        JwtClaims claims = verified(answer.getString("token"));
        assertThat(claims.getSubject()).isEqualTo(TestIdentity.ANONYMOUS);
        assertThat(claims.getStringClaimValue("stream")).isEqualTo(show);
        assertThat(claims.getStringClaimValue("sid")).isEqualTo(answer.getString("sid"));
        assertThat(claims.getStringListClaimValue("scope")).containsExactly("live", "replay");
        assertThat(answer.getList("scope")).containsExactly("live", "replay");
        assertThat(claims.getClaimValue("rv", Long.class)).isPositive();
        assertThat(claims.getStringClaimValue("visibility")).isEqualTo("public");
        long life = claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue();
        assertThat(life).isEqualTo(120);
        Instant expires = Instant.parse(answer.getString("expiresAt"));
        assertThat(expires.getEpochSecond())
                .isEqualTo(claims.getExpirationTime().getValue());
        assertThat(Duration.between(Instant.parse(answer.getString("renewAt")), expires))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void shouldPublishAllKeysAndSignWithTheLast() throws Exception {
        // When
        String set = given().get(JWKS).then().statusCode(200).extract().asString();
        // Then
        assertThat(JsonPath.from(set).<String>getList("keys.kid")).containsExactly("2026-01", "2026-02");
        assertThat(JsonPath.from(set).<String>getList("keys.d")).containsOnlyNulls();
        assertThat(JsonPath.from(set).<String>getList("keys.crv")).containsOnly("P-256");
        String token = asAlice()
                .post("/api/v1/streams/" + planned("Kid") + "/playback")
                .jsonPath()
                .getString("token");
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(token);
        assertThat(signature.getKeyIdHeaderValue()).isEqualTo("2026-02");
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
    }

    @Test
    void shouldGoOnWithTheSameSession() {
        String show = planned("Session");
        String first = sid(show, "");
        String again = sid(show, "{\"sid\":\"" + first + "\"}");
        assertThat(again).isEqualTo(first);
        assertThat(sid(show, "{}")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "not a uuid", "", "7c1f42aa-0000-0000-0000-00000000000z"})
    void shouldBeginANewSessionInsteadOfAMalformedOne(String sid) {
        String given = sid(planned("Malformed"), "{\"sid\":\"" + sid + "\"}");
        assertThat(given).isNotEqualTo(sid).hasSize(36);
        assertThat(UUID.fromString(given)).isNotNull();
    }

    @Test
    void shouldNotCountARehearsalAmongTheViewers() throws Exception {
        String path = "/api/v1/streams/" + planned("Rehearsed") + "/playback";
        String tried =
                asAnonymous().body("{\"rehearsal\":true}").post(path).jsonPath().getString("token");
        String watched = asAnonymous()
                .body("{\"rehearsal\":false}")
                .post(path)
                .jsonPath()
                .getString("token");
        assertThat(verified(tried).getClaimValue("counted")).isEqualTo(false);
        assertThat(verified(watched).hasClaim("counted")).isFalse();
    }

    @Test
    void shouldSayWhatIsMissing() throws Exception {
        String show = planned("Members");
        asCreator()
                .body("{\"membersOnly\":true}")
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
        asAnonymous()
                .post("/api/v1/streams/" + show + "/playback")
                .then()
                .statusCode(403)
                .body("id", equalTo("membership-required"))
                .body("signedIn", equalTo(false));
        asAlice()
                .post("/api/v1/streams/" + show + "/playback")
                .then()
                .statusCode(403)
                .body("signedIn", equalTo(true));
        String token = asCreator()
                .post("/api/v1/streams/" + show + "/playback")
                .jsonPath()
                .getString("token");
        assertThat(verified(token).getStringClaimValue("visibility")).isEqualTo("members");
    }

    @Test
    void shouldRefuseOutsidersAndUnknownShows() {
        given().contentType("application/json")
                .post("/api/v1/streams/" + planned("X") + "/playback")
                .then()
                .statusCode(401);
        asAlice()
                .post("/api/v1/streams/" + UUID.randomUUID() + "/playback")
                .then()
                .statusCode(404);
        asAlice()
                .body("{\"sid\":1,\"x\":2}")
                .post("/api/v1/streams/" + planned("Y") + "/playback")
                .then()
                .statusCode(400);
    }

    private static String sid(String show, String body) {
        var request = body.isEmpty() ? asAlice() : asAlice().body(body);
        return request.post("/api/v1/streams/" + show + "/playback")
                .then()
                .statusCode(200)
                .extract()
                .path("sid");
    }

    private static JwtClaims verified(String token) throws Exception {
        String set = given().get(JWKS).asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(set).getJsonWebKeys()))
                .setExpectedIssuer("frontrow-stream-service")
                .setExpectedAudience("frontrow-gateway")
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }
}
