package live.frontrow.stream.readiness;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the creator can know before a show, against two real MediaMTX, PostgreSQL and Kafka. */
@QuarkusTest
class ReadinessTest extends ServiceTest {

    private static final String PATH = "/api/v1/readiness";

    @Inject
    Pool pool;

    @Test
    void shouldTellTheCreatorOnly() {
        asAlice().get(PATH).then().statusCode(403);
        asAnonymous().get(PATH).then().statusCode(403);
        asCreator()
                .get(PATH)
                .then()
                .statusCode(200)
                .body("mediaServers.reachable", equalTo(2))
                .body("mediaServers.total", equalTo(2));
        assertThat(readiness().getLong("diskFreeBytes")).isPositive();
        await().until(() -> readiness().getDouble("eventsDelaySeconds") == 0);
    }

    @Test
    void shouldKnowWhetherPeopleCanBeTold() {
        asAlice().get(PATH + "/notices").then().statusCode(403);
        asCreator()
                .get(PATH + "/notices")
                .then()
                .statusCode(200)
                .body("mail", equalTo("answers"))
                .body("push", equalTo(true));
    }

    @Test
    void shouldMissAMediaServerAndNotGuessAboutItsDisk() {
        // Given
        Settings.b().kill();
        try {
            // When, then
            asCreator()
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("mediaServers.reachable", equalTo(1))
                    .body("mediaServers.total", equalTo(2))
                    .body("diskFreeBytes", nullValue());
        } finally {
            Settings.b().start();
        }
        await().until(() -> readiness().getInt("mediaServers.reachable") == 2);
    }

    @Test
    void shouldTellThatChangesWait() {
        // Given
        KafkaResource.kafka().kill();
        try {
            // When
            planned("Told later");
            // Then
            await().until(() -> readiness().getDouble("eventsDelaySeconds") > 0);
        } finally {
            KafkaResource.kafka().start();
        }
        await().until(() -> readiness().getDouble("eventsDelaySeconds") == 0);
    }

    @Test
    void shouldLookBackAtTheLastBroadcast() {
        // Given
        forgetSignals();
        asCreator().get(PATH).then().body("lastSignal", nullValue());
        String show = planned("Last time");
        Key key = keyOf(show);
        // When
        try (Sender _ = Sender.rtmp(key.url())) {
            await().until(() -> show.equals(readiness().getString("lastSignal.show")));
        }
        // Then
        assertThat(readiness().getString("lastSignal.at")).isNotNull();
        assertThat(readiness().getList("lastSignal.findings")).isEmpty();
        // When its sound had been missing
        pool.query("update signal_sample set audio_codec = null").executeAndAwait();
        // Then
        assertThat(readiness().getString("lastSignal.findings[0].id")).isEqualTo("no-sound");
        end(show);
        awaitStatus(show, "ended");
    }

    @Test
    void shouldKnowTheDiskOfAFolderThatIsHere(@TempDir Path folder) {
        assertThat(Disk.freeUnder(folder + "/%path/%Y"))
                .hasValueSatisfying(free -> assertThat(free).isPositive());
        assertThat(Disk.freeUnder("/nowhere-at-all/%path")).isEqualTo(Optional.empty());
        assertThat(Disk.freeUnder("./recordings/%path")).isEqualTo(Optional.empty());
        assertThat(Disk.freeUnder("no variable")).isEqualTo(Optional.empty());
    }

    private void forgetSignals() {
        pool.query("delete from signal_sample").executeAndAwait();
    }

    private static JsonPath readiness() {
        return asCreator().get(PATH).then().statusCode(200).extract().jsonPath();
    }
}
