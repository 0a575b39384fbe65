package live.frontrow.common.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.util.Optional;

/**
 * The way of bytes past their channel's handlers and queue, when nothing else is on its way: for thousands of connections these cost
 * as much as the kernel's own work, since what they touch lies elsewhere for each. Decision 68.
 */
public final class KernelSocket {

    private final EpollSocketChannel channel;
    private final Socket socket;
    private final IdleStateHandler idle;
    private boolean gathering;

    private KernelSocket(EpollSocketChannel channel, Socket socket) {
        this.channel = channel;
        this.socket = socket;
        this.idle = channel.pipeline().get(IdleStateHandler.class);
    }

    /**
     * That of this channel, whose handlers have found their places; nothing where there is no epoll, or where what is sent has to be
     * encrypted.
     */
    public static Optional<KernelSocket> of(Channel channel) {
        return channel instanceof EpollSocketChannel epoll
                        && epoll.fd() instanceof Socket socket
                        && channel.pipeline().get(SslHandler.class) == null
                ? Optional.of(new KernelSocket(epoll, socket))
                : Optional.empty();
    }

    /**
     * Until {@link #push} the kernel sends whole segments only ({@code TCP_CORK}): a head goes with what follows it by another call,
     * instead of alone.
     */
    public void gather() {
        gathering = gathering || cork(true);
    }

    /** Sends what was gathered. */
    public void push() {
        if (gathering) {
            gathering = false;
            cork(false);
        }
    }

    private boolean cork(boolean on) {
        try {
            channel.config().setTcpCork(on);
            return true;
        } catch (ChannelException broken) {
            return false;
        }
    }

    /**
     * How many of these bytes the kernel took, without changing the buffer: none when something else is on its way, when this is
     * not the channel's own thread, or when the connection is broken, of which the channel says why.
     */
    public int write(ByteBuf bytes) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (waiting == null
                || !waiting.isEmpty()
                || waiting.totalPendingWriteBytes() > 0
                || !bytes.hasMemoryAddress()
                || !channel.eventLoop().inEventLoop()) {
            return 0;
        }
        try {
            int taken =
                    Math.max(0, socket.sendAddress(bytes.memoryAddress(), bytes.readerIndex(), bytes.writerIndex()));
            if (idle != null && taken == bytes.readableBytes()) {
                idle.resetWriteTimeout();
            }
            return taken;
        } catch (IOException broken) {
            return 0;
        }
    }
}
