package live.frontrow.stream.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import live.frontrow.stream.test.AuthCall;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Twenty attempts a minute for each address, by whichever protocol. */
@QuarkusTest
class WrongKeysTest extends ServiceTest {

    private static final String WRONG = "x".repeat(32);

    @Inject
    Pool pool;

    @BeforeEach
    void forget() {
        pool.query("delete from wrong_key").executeAndAwait();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rtmp", "srt", "webrtc"})
    void shouldLetAnAddressRestThatTriesKeys(String protocol) {
        // Given
        Key key = keyOf(planned("Guess"));

        // When
        guess("198.51.100.1", protocol, key, 20);

        // Then
        AuthCall.publish("198.51.100.1", protocol, key, key.secret())
                .statusCode(429)
                .body("id", equalTo("address-resting"));
        AuthCall.publish("198.51.100.2", protocol, key, key.secret()).statusCode(204);

        // When
        pool.query("update wrong_key set since = since - interval '61 seconds'").executeAndAwait();

        // Then
        AuthCall.publish("198.51.100.1", protocol, key, key.secret()).statusCode(204);
        assertThat(pool.query("select from wrong_key").executeAndAwait().size()).isZero();
    }

    @Test
    void shouldForgiveWhoeverHasARightKeyInTime() {
        // Given
        Key key = keyOf(planned("Forgive"));
        guess("198.51.100.3", "srt", key, 19);

        // When
        AuthCall.publish("198.51.100.3", "srt", key, key.secret()).statusCode(204);
        guess("198.51.100.3", "srt", key, 19);

        // Then
        AuthCall.publish("198.51.100.3", "srt", key, key.secret()).statusCode(204);
    }

    @Test
    void shouldCountASiteOfIpv6AsOne() {
        // Given
        Key key = keyOf(planned("Site"));
        for (int host = 1; host <= 20; host++) {
            AuthCall.publish("2001:db8:5:6::" + host, "srt", key, WRONG).statusCode(401);
        }

        // Then
        AuthCall.publish("2001:db8:5:6::99", "srt", key, key.secret()).statusCode(429);
        AuthCall.publish("2001:db8:5:7::99", "srt", key, key.secret()).statusCode(204);
    }

    @Test
    void shouldNotCountThisMachineNorRevokedKeys() {
        // Given
        String show = planned("Not counted");
        Key key = keyOf(show);
        Key revoked = keyOf(show);
        asCreator()
                .delete("/api/v1/streams/" + show + "/keys/" + revoked.id())
                .then()
                .statusCode(204);

        // When
        guess("127.0.0.1", "rtmp", key, 25);
        for (int attempt = 0; attempt < 25; attempt++) {
            AuthCall.publish("198.51.100.4", "rtmp", key, revoked.secret()).body("id", equalTo("stream-key-revoked"));
        }

        // Then
        AuthCall.publish("127.0.0.1", "rtmp", key, key.secret()).statusCode(204);
        AuthCall.publish("198.51.100.4", "rtmp", key, key.secret()).statusCode(204);
    }

    @Test
    void shouldRememberTenThousandAddressesAtMost() {
        // Given
        Key key = keyOf(planned("Crowd"));
        pool.query("""
                insert into wrong_key select ('100.' || n / 65536 || '.' || n / 256 % 256 || '.' || n % 256)::cidr,
                    now(), 1, now() from generate_series(1, 10000) n""").executeAndAwait();

        // When
        guess("198.51.100.5", "srt", key, 1);
        guess("100.0.0.1", "srt", key, 19);

        // Then
        assertThat(pool.query("select from wrong_key").executeAndAwait().size()).isEqualTo(10_000);
        AuthCall.publish("100.0.0.1", "srt", key, key.secret()).statusCode(429);
    }

    private static void guess(String ip, String protocol, Key key, int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            AuthCall.publish(ip, protocol, key, WRONG).statusCode(401).body("id", equalTo("stream-key-wrong"));
        }
    }
}
