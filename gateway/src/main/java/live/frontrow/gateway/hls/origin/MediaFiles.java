package live.frontrow.gateway.hls.origin;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Makes the files that media is sent from. They have no name, so that none is left behind, and are written off the event loops. */
@Singleton
final class MediaFiles {

    /** What is shorter costs as much to find as to copy. */
    static final int LEAST = 262_144;

    private final Path folder;
    private final Executor writers;
    private final AtomicInteger open = new AtomicInteger();
    private final Counter lent;
    private final AtomicBoolean complained = new AtomicBoolean();

    @Inject
    MediaFiles(OriginConfig config, Vertx vertx, MeterRegistry metrics) {
        this(
                config.files(),
                task -> vertx.executeBlocking(
                        () -> {
                            task.run();
                            return null;
                        },
                        false),
                metrics);
    }

    MediaFiles(Path folder, Executor writers, MeterRegistry metrics) {
        this.folder = folder;
        this.writers = writers;
        Gauge.builder("frontrow.edge.files", open, AtomicInteger::get)
                .description("Objects that lie in a file, to be sent without being copied")
                .register(metrics);
        lent = Counter.builder("frontrow.edge.uncopied")
                .description("Answers that were sent from a file")
                .register(metrics);
    }

    /** What may get a file, if it is long enough. */
    Optional<MediaFile> of(Buffer body) {
        return body.length() < LEAST ? Optional.empty() : Optional.of(new MediaFile(body, this));
    }

    /** Hands on a file with these bytes when it is there; without one, everything goes on as before. */
    void write(Buffer body, Consumer<SharedFile> written) {
        writers.execute(() -> {
            try {
                FileChannel channel = written(body);
                open.incrementAndGet();
                written.accept(new SharedFile(channel, body.length(), lent, open::decrementAndGet));
            } catch (IOException e) {
                if (complained.compareAndSet(false, true)) {
                    Log.warnf(
                            "Media is sent from memory, since no files can be written to %s: %s",
                            folder, e.getMessage());
                }
            }
        });
    }

    private FileChannel written(Buffer body) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve("frontrow-" + UUID.randomUUID()),
                Set.of(
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        // Its name is gone as soon as it is open.
                        StandardOpenOption.DELETE_ON_CLOSE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            ByteBuffer bytes = ((BufferImpl) body).byteBuf().nioBuffer();
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }
}
