package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.nio.channels.ClosedChannelException;
import java.util.function.Consumer;

/**
 * Sends texts as ready WebSocket frames, right to the connection's channel: what thousands get one after the other is encoded
 * once, and the kernel reads it from where it lies. Decision 26 says what the long way costs.
 */
final class Wire {

    /** RFC 6455 §5.2: the last frame of a text. A server's frames are not masked. */
    private static final int TEXT = 0x81;

    private static final int LENGTH_OF_2_BYTES = 126;
    private static final int LENGTH_OF_8_BYTES = 127;
    private static final int LONGEST_HEADER = 10;

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
    private volatile boolean shut;

    Wire(Channel channel) {
        this.channel = channel;
    }

    /** The connection that a request came by; it stays when it becomes a socket. */
    static Wire of(HttpServerRequest request) {
        return new Wire(((ConnectionBase) request.connection()).channel());
    }

    /** Nothing may follow a Close frame (RFC 6455 §5.5.1): from here on nothing is sent. */
    void shut() {
        shut = true;
    }

    /** {@code done} is told when the kernel has all of it, or with the failure. */
    void send(String text, Consumer<Throwable> done) {
        ByteBuf frame;
        try {
            frame = shut ? null : RECENT.get().frame(text, this::encode);
        } catch (OutOfMemoryError full) {
            // Of direct memory: who gets nothing is closed as one that is too slow, and the others go on.
            done.accept(full);
            return;
        }
        if (frame == null) {
            done.accept(new ClosedChannelException());
            return;
        }
        ChannelFuture sent = channel.writeAndFlush(frame);
        if (sent.isDone()) {
            done.accept(sent.cause());
        } else {
            sent.addListener(late -> done.accept(late.cause()));
        }
    }

    private ByteBuf encode(String text) {
        int length = ByteBufUtil.utf8Bytes(text);
        ByteBuf frame = channel.alloc().directBuffer(LONGEST_HEADER + length).writeByte(TEXT);
        if (length < LENGTH_OF_2_BYTES) {
            frame.writeByte(length);
        } else if (length <= 0xffff) {
            frame.writeByte(LENGTH_OF_2_BYTES).writeShort(length);
        } else {
            frame.writeByte(LENGTH_OF_8_BYTES).writeLong(length);
        }
        // Not `writeUtf8`, which makes room for three times as much.
        ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
        return frame;
    }
}
