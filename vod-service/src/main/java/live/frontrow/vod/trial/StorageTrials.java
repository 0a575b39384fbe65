package live.frontrow.vod.trial;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.vod.problem.VodProblem;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.storage.S3Shelf;
import live.frontrow.vod.trial.StorageTrial.Step;
import org.jboss.logging.Logger;

/** Writes, reads and deletes something small where recordings are kept; one at a time on this instance. */
@Singleton
class StorageTrials {

    private static final Logger LOG = Logger.getLogger(StorageTrials.class);

    /** Nothing of a recording begins so. What a trial left behind that broke off, the next one takes away. */
    static final String FOLDER = "rehearsal/";

    /** The page waits for ten seconds. */
    private static final Duration AT_MOST = Duration.ofSeconds(8);

    private final AtomicBoolean busy = new AtomicBoolean();
    private final S3Shelf shelf;

    StorageTrials(S3Shelf shelf) {
        this.shelf = shelf;
    }

    /** Refuses with {@code slow-down} while another one is under way. */
    Uni<StorageTrial> run() {
        return Uni.createFrom()
                .item(this::tried)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .ifNoItem()
                .after(AT_MOST)
                .recoverWithItem(new StorageTrial(Step.LATE, AT_MOST.toMillis()));
    }

    private StorageTrial tried() {
        if (!busy.compareAndSet(false, true)) {
            throw new ProblemException(VodProblem.SLOW_DOWN, "The storage is being tried already. Wait a little.");
        }
        long begin = System.nanoTime();
        try {
            Step failed = failed(FOLDER + UUID.randomUUID(), "rehearsal " + UUID.randomUUID());
            return new StorageTrial(failed, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } finally {
            busy.set(false);
        }
    }

    /** What could not be done, or null. */
    private Step failed(String name, String text) {
        Step step = Step.WRITE;
        try {
            shelf.put(name, Content.of("text/plain", text));
            step = Step.READ;
            ByteBuffer read = shelf.beginning(name, text.length());
            if (!text.equals(StandardCharsets.UTF_8.decode(read).toString())) {
                return step;
            }
            step = Step.DELETE;
            shelf.remove(FOLDER);
            return shelf.list(name).isEmpty() ? null : step;
        } catch (IOException e) {
            LOG.warnf("The storage was tried and failed [step=%s]: %s", step, e.getMessage());
            return step;
        }
    }
}
