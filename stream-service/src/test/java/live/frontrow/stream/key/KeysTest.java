package live.frontrow.stream.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysTest extends ServiceTest {

    @Inject
    Pool pool;

    @Test
    void shouldShowASecretOnce() {
        // Given
        String show = planned("Keys");
        // When
        var made = asCreator()
                .body("{\"label\":\" Studio \"}")
                .post("/api/v1/streams/" + show + "/keys")
                .then();
        // Then
        made.statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .body("label", equalTo("Studio"))
                .body("streamKey", matchesPattern("[a-z2-7]{12}\\?key=[0-9A-Za-z]{32}"))
                .body("server", equalTo(Settings.a().rtmpUrl()));
        Key key = keyOf(show);
        assertThat(key.url()).isEqualTo(Settings.a().rtmpUrl() + "/" + key.ingestId() + "?key=" + key.secret());
        assertThat(key.srt())
                .endsWith("?streamid=publish:live/" + key.ingestId() + ":frontrow:" + key.secret() + "&pkt_size=1316");
        assertThat(key.whip()).endsWith("/live/" + key.ingestId() + "/whip");
        String list = asCreator()
                .get("/api/v1/streams/" + show + "/keys")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(key.id()))
                .body("items.find { it.id == '" + key.id() + "' }.ingestId", equalTo(key.ingestId()))
                .body("items.find { it.id == '" + key.id() + "' }.lastUsedAt", nullValue())
                .body("items.find { it.id == '" + key.id() + "' }.lastUsedOver", nullValue())
                .extract()
                .asString();
        assertThat(list).doesNotContain(key.secret());
    }

    @Test
    void shouldKeepOnlyTheHash() throws Exception {
        // Given, When
        Key key = keyOf(planned("Hash"));
        // Then
        Buffer stored = pool.preparedQuery("select secret_hash from stream_key where id = $1")
                .execute(Tuple.of(UUID.fromString(key.id())))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBuffer(0);
        byte[] expected =
                MessageDigest.getInstance("SHA-256").digest(key.secret().getBytes(StandardCharsets.UTF_8));
        assertThat(stored.getBytes()).isEqualTo(expected);
    }

    @Test
    void shouldGiveKeysOfOneShowOneIngestAndEachShowItsOwn() {
        String show = planned("One");
        Key first = keyOf(show);
        Key second = keyOf(show);
        Key other = keyOf(planned("Two"));
        assertThat(second.ingestId()).isEqualTo(first.ingestId()).isNotEqualTo(other.ingestId());
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(channelKey().ingestId()).isEqualTo(channelKey().ingestId()).isNotEqualTo(first.ingestId());
    }

    @Test
    void shouldRevokeAKey() {
        String show = planned("Revoke");
        Key key = keyOf(show);
        asCreator()
                .delete("/api/v1/streams/" + show + "/keys/" + key.id())
                .then()
                .statusCode(204);
        asCreator().get("/api/v1/streams/" + show + "/keys").then().body("items.id", not(hasItem(key.id())));
        asCreator()
                .delete("/api/v1/streams/" + show + "/keys/" + key.id())
                .then()
                .statusCode(404);
    }

    @Test
    void shouldNotRevokeAKeyOfSomethingElse() {
        String show = planned("Mine");
        Key key = keyOf(show);
        asCreator().delete("/api/v1/keys/" + key.id()).then().statusCode(404);
        asCreator()
                .delete("/api/v1/streams/" + planned("Other") + "/keys/" + key.id())
                .then()
                .statusCode(404);
        asCreator().get("/api/v1/streams/" + show + "/keys").then().body("items.id", hasItem(key.id()));
    }

    @Test
    void shouldBoundTheNumberOfKeys() {
        String show = planned("Many");
        for (int i = 0; i < KeyService.VALID_MAX; i++) {
            keyOf(show);
        }
        asCreator()
                .post("/api/v1/streams/" + show + "/keys")
                .then()
                .statusCode(409)
                .body("id", equalTo("too-many-keys"));
    }

    @Test
    void shouldRefuseALongLabelAndUnknownFields() {
        asCreator()
                .body("{\"label\":\"" + "l".repeat(61) + "\"}")
                .post("/api/v1/keys")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("label"));
        asCreator().body("{\"name\":\"x\"}").post("/api/v1/keys").then().statusCode(400);
    }

    @Test
    void shouldShowKeysToTheCreatorOnly() {
        String show = planned("Secret");
        Key key = keyOf(show);
        asAlice().get("/api/v1/keys").then().statusCode(403);
        asAnonymous().get("/api/v1/streams/" + show + "/keys").then().statusCode(403);
        asAlice().post("/api/v1/streams/" + show + "/keys").then().statusCode(403);
        asAlice().delete("/api/v1/streams/" + show + "/keys/" + key.id()).then().statusCode(403);
    }

    @Test
    void shouldKnowNoKeysOfAMissingShow() {
        String missing = UUID.randomUUID().toString();
        asCreator().get("/api/v1/streams/" + missing + "/keys").then().statusCode(404);
        asCreator().post("/api/v1/streams/" + missing + "/keys").then().statusCode(404);
    }
}
