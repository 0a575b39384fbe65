package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.channels.ClosedChannelException;
import java.util.Optional;
import java.util.function.Consumer;
import live.frontrow.common.socket.KernelSocket;

/**
 * Sends texts as ready WebSocket frames, right to the connection's channel: what thousands get one after the other is encoded
 * once, and the kernel reads it from where it lies. Decision 26 says what the long way costs.
 */
final class Wire {

    private static final FastThreadLocal<RecentFrames> RECENT = new FastThreadLocal<>() {
        @Override
        protected RecentFrames initialValue() {
            return new RecentFrames();
        }

        @Override
        protected void onRemoval(RecentFrames frames) {
            frames.release();
        }
    };

    private final Channel channel;
    private final Optional<KernelSocket> kernel;
    private final boolean deflates;
    private volatile boolean shut;

    Wire(Channel channel, boolean deflates) {
        this.channel = channel;
        this.kernel = KernelSocket.of(channel);
        this.deflates = deflates;
    }

    /**
     * The connection that a request came by; it stays when it becomes a socket.
     *
     * @param deflates whether what comes by it may be compressed
     */
    static Wire of(HttpServerRequest request, boolean deflates) {
        return new Wire(((ConnectionBase) request.connection()).channel(), deflates);
    }

    /** Nothing may follow a Close frame (RFC 6455 §5.5.1): from here on nothing is sent. */
    void shut() {
        shut = true;
    }

    /** {@code done} is told when the kernel has all of it, or with the failure. */
    void send(String text, Consumer<Throwable> done) {
        ByteBuf frame;
        try {
            frame = shut ? null : RECENT.get().frame(text, deflates, channel.alloc());
        } catch (OutOfMemoryError full) {
            // Of direct memory: who gets nothing is closed as one that is too slow, and the others go on.
            done.accept(full);
            return;
        }
        if (frame == null) {
            done.accept(new ClosedChannelException());
            return;
        }
        int taken = kernel.isPresent() ? kernel.get().write(frame) : 0;
        if (taken == frame.readableBytes()) {
            done.accept(null);
            return;
        }
        ChannelFuture sent = channel.writeAndFlush(frame.retainedDuplicate().skipBytes(taken));
        if (sent.isDone()) {
            done.accept(sent.cause());
        } else {
            sent.addListener(late -> done.accept(late.cause()));
        }
    }
}
