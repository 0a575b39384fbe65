package live.frontrow.common.picture;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Encodes uploaded pictures beside the event loops: one at a time, two more may wait. */
@ApplicationScoped
public class PictureDesk {

    private static final int AT_ONCE = 1;
    private static final int AT_MOST = 3;

    private final WorkerExecutor workers;
    private final Semaphore places = new Semaphore(AT_MOST);

    PictureDesk(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("pictures", AT_ONCE);
    }

    /** Our own file of the upload; {@code unavailable} when too many are uploaded at once. */
    public Uni<StoredPicture> encoded(byte[] upload, PictureShape shape) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                throw new ProblemException(
                        CommonProblem.UNAVAILABLE, "Too many pictures at once. Try again in a moment.");
            }
            return workers.executeBlocking(() -> PictureEncoder.encode(upload, shape), false)
                    .onTermination()
                    .invoke(() -> places.release());
        });
    }

    @PreDestroy
    void close() {
        workers.closeAndForget();
    }
}
