package live.frontrow.gateway.hls.origin;

import io.netty.channel.FileRegion;
import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The bytes of one object once more, in a file: from there the kernel sends them to any number of sockets without copying them
 * for each. Written as soon as some have asked; until then, and when that is not possible, they go from memory. Decision 69.
 */
public final class MediaFile {

    /** A file for what hardly anybody watches would cost more than it saves. */
    static final int WORTH_IT = 4;

    private final Buffer body;
    private final MediaFiles files;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile SharedFile file;
    private boolean forgotten;

    MediaFile(Buffer body, MediaFiles files) {
        this.body = body;
        this.files = files;
    }

    /** All of it, for one who asks; to be released when it is sent. */
    public Optional<FileRegion> region() {
        SharedFile written = file;
        if (written != null) {
            return written.lend();
        }
        if (asked.incrementAndGet() == WORTH_IT) {
            files.write(body, this::keep);
        }
        return Optional.empty();
    }

    private synchronized void keep(SharedFile written) {
        if (forgotten) {
            written.release();
        } else {
            file = written;
        }
    }

    /** Nobody asks for it any more: it goes when the last one has it. */
    synchronized void forget() {
        if (!forgotten && file != null) {
            file.release();
        }
        forgotten = true;
    }
}
