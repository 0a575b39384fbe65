package live.frontrow.common.background;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BlockingTurnTest {

    private static final Duration PAUSE = Duration.ofSeconds(7);

    private final AtomicInteger begun = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void shouldTakeTheRestOfALongTurnForTheNextOne() {
        // Given
        BlockingTurn turns = new BlockingTurn(() -> {
            begun.incrementAndGet();
            end.await();
            return PAUSE;
        });
        Cancellable waiting = turns.get().subscribe().with(pause -> {});
        await().until(() -> begun.get() == 1);

        // When the loop does not wait any longer
        waiting.cancel();
        CompletableFuture<Duration> next = turns.get().subscribeAsCompletionStage();
        end.countDown();

        // Then
        assertThat(next.join()).isEqualTo(PAUSE);
        assertThat(begun).hasValue(1);
        assertThat(turns.get().await().indefinitely()).isEqualTo(PAUSE);
        assertThat(begun).hasValue(2);
    }

    @Test
    void shouldTellOfAFailureAndGoOn() {
        BlockingTurn turns = new BlockingTurn(() -> {
            if (begun.incrementAndGet() == 1) {
                throw new IllegalStateException("broken");
            }
            return PAUSE;
        });
        assertThatThrownBy(() -> turns.get().await().indefinitely()).hasMessageContaining("broken");
        assertThat(turns.get().await().indefinitely()).isEqualTo(PAUSE);
    }
}
