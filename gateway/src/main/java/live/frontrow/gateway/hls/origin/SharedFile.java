package live.frontrow.gateway.hls.origin;

import io.micrometer.core.instrument.Counter;
import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import io.netty.util.AbstractReferenceCounted;
import io.netty.util.IllegalReferenceCountException;
import io.netty.util.ReferenceCounted;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/** A file that is closed when neither its owner nor anybody who is sent it needs it. */
final class SharedFile extends AbstractReferenceCounted {

    private final FileChannel channel;
    private final long size;
    private final Counter lent;
    private final Runnable whenClosed;

    /** Counts how often it is lent. */
    SharedFile(FileChannel channel, long size, Counter lent, Runnable whenClosed) {
        this.channel = channel;
        this.size = size;
        this.lent = lent;
        this.whenClosed = whenClosed;
    }

    /** All of it, until that is released; nothing when it is closed already. */
    Optional<FileRegion> lend() {
        try {
            retain();
            lent.increment();
            return Optional.of(new Lent());
        } catch (IllegalReferenceCountException closed) {
            return Optional.empty();
        }
    }

    @Override
    protected void deallocate() {
        try {
            channel.close();
        } catch (IOException e) {
            Log.debugf("A file of media is not closed: %s", e.getMessage());
        }
        whenClosed.run();
    }

    @Override
    public ReferenceCounted touch(Object hint) {
        return this;
    }

    /** Netty closes the file of a region that was sent; this one is for others too. */
    private final class Lent extends DefaultFileRegion {

        Lent() {
            super(channel, 0, size);
        }

        @Override
        protected void deallocate() {
            SharedFile.this.release();
        }
    }
}
