package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
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

    private static final FastThreadLocal<Last> LAST = new FastThreadLocal<>();

    private final Channel channel;

    Wire(Channel channel) {
        this.channel = channel;
    }

    /** The connection that a request came by; it stays when it becomes a socket. */
    static Wire of(HttpServerRequest request) {
        return new Wire(((ConnectionBase) request.connection()).channel());
    }

    /** {@code done} is told when the kernel has all of it, or with the failure. */
    void send(String text, Consumer<Throwable> done) {
        ChannelFuture sent = channel.writeAndFlush(frame(text));
        if (sent.isDone()) {
            done.accept(sent.cause());
        } else {
            sent.addListener(late -> done.accept(late.cause()));
        }
    }

    private ByteBuf frame(String text) {
        Last last = LAST.get();
        if (last == null || last.text != text) {
            if (last != null) {
                last.frame.release();
            }
            last = new Last(text, encode(text));
            LAST.set(last);
        }
        return last.frame.retainedDuplicate();
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
        ByteBufUtil.writeUtf8(frame, text);
        return frame;
    }

    /** The last text that went out on this thread. */
    private record Last(String text, ByteBuf frame) {}
}
