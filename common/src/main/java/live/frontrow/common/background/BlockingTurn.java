package live.frontrow.common.background;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A turn that blocks, on a worker. One that takes longer than the loop waits goes on, and what is left of it is the next turn:
 * never two at once.
 */
final class BlockingTurn implements Supplier<Uni<Duration>> {

    private final Callable<Duration> turn;
    private CompletableFuture<Duration> underWay = CompletableFuture.completedFuture(Duration.ZERO);

    BlockingTurn(Callable<Duration> turn) {
        this.turn = turn;
    }

    /** Called on the loop's own event loop only. */
    @Override
    public Uni<Duration> get() {
        if (underWay.isDone()) {
            underWay = CompletableFuture.supplyAsync(this::take, Infrastructure.getDefaultWorkerPool());
        }
        // A copy: whoever does not wait any longer ends only that.
        return Uni.createFrom().completionStage(underWay.copy());
    }

    private Duration take() {
        try {
            return turn.call();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        } catch (Exception failure) {
            throw new CompletionException(failure);
        }
    }
}
