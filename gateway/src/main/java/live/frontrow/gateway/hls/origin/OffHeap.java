package live.frontrow.gateway.hls.origin;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.buffer.impl.BufferImpl;
import java.nio.ByteBuffer;

/**
 * Bytes outside of Java's heap, from where they go to any number of sockets without being copied there each time. The
 * garbage collector frees them; nobody has to, or can, release them.
 */
public final class OffHeap {

    private OffHeap() {}

    /** The same bytes, never to be changed. */
    public static Buffer copyOf(byte[] bytes) {
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return BufferImpl.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(direct)));
    }
}
