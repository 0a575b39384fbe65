package live.frontrow.common.outbox;

import io.quarkus.test.Mock;
import io.vertx.mutiny.pgclient.PgConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Dies between the broker's acknowledgement and the mark, as often as it is told to: the session ends, unmarked. */
@Mock
@Singleton
class CrashingRows extends OutboxRows {

    private final AtomicInteger crashes = new AtomicInteger();

    /** The next {@code times} batches are sent and not marked. */
    void crashOnNext(int times) {
        crashes.set(times);
    }

    int crashesLeft() {
        return crashes.get();
    }

    @Override
    void mark(PgConnection connection, List<OutboxRow> sent) {
        if (crashes.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            connection.close().await().indefinitely();
            throw new IllegalStateException("killed between send and mark");
        }
        super.mark(connection, sent);
    }
}
