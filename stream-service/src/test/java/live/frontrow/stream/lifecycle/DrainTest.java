package live.frontrow.stream.lifecycle;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

/** The end of an instance among others. An application of its own: it is of no use afterwards. */
@QuarkusTest
@TestProfile(DrainTest.Alone.class)
class DrainTest extends ServiceTest {

    private static final Duration AT_MOST = Duration.ofSeconds(20);

    /** Apart from the other tests' application. */
    public static final class Alone implements QuarkusTestProfile {}

    @Inject
    Pool pool;

    @Test
    void shouldLeaveTheLeadToOthersAndStillAnswer() {
        // Given the leader for origins and for the outbox
        await().until(() -> locks() == 2);
        asAnonymous().get("/q/health/ready").then().statusCode(200);

        // When
        ShutdownRecorder.runShutdown();

        // Then
        asAnonymous().get("/q/health/ready").then().statusCode(503);
        await().until(() -> locks() == 0);
        String show = planned("While it says goodbye");
        show(show).statusCode(200);
        assertThat(locks()).as("once given up, it stays so").isZero();
    }

    private long locks() {
        return pool.query("select count(*) from pg_locks where locktype = 'advisory' and granted")
                .execute()
                .await()
                .atMost(AT_MOST)
                .iterator()
                .next()
                .getLong(0);
    }
}
