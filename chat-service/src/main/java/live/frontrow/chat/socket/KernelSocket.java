package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.unix.Socket;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.util.Optional;

/**
 * The way of a frame past its channel's handlers and queue, when nothing else is on its way: for thousands of guests these cost as
 * much as the kernel's own work, since what they touch lies elsewhere for each. Decision 68.
 */
final class KernelSocket {

    private final EpollSocketChannel channel;
    private final Socket socket;
    private boolean used;

    private KernelSocket(EpollSocketChannel channel, Socket socket) {
        this.channel = channel;
        this.socket = socket;
    }

    /** That of this channel; nothing where there is no epoll, or where what is sent has to be encrypted. */
    static Optional<KernelSocket> of(Channel channel) {
        return channel instanceof EpollSocketChannel epoll
                        && epoll.fd() instanceof Socket socket
                        && channel.pipeline().get(SslHandler.class) == null
                ? Optional.of(new KernelSocket(epoll, socket))
                : Optional.empty();
    }

    /**
     * How many bytes of the frame the kernel took, without changing it: none when something else is on its way, when this is not the
     * channel's own thread, or when the connection is broken, of which the channel says why.
     */
    int write(ByteBuf frame) {
        ChannelOutboundBuffer waiting = channel.unsafe().outboundBuffer();
        if (waiting == null
                || !waiting.isEmpty()
                || waiting.totalPendingWriteBytes() > 0
                || !frame.hasMemoryAddress()
                || !channel.eventLoop().inEventLoop()) {
            return 0;
        }
        if (!used) {
            used = true;
            looksAfterItself();
        }
        try {
            return Math.max(0, socket.sendAddress(frame.memoryAddress(), frame.readerIndex(), frame.writerIndex()));
        } catch (IOException broken) {
            return 0;
        }
    }

    /** Whoever counts idle time sees nothing of this, and the room looks for guests who are gone by itself. */
    private void looksAfterItself() {
        if (channel.pipeline().get(IdleStateHandler.class) != null) {
            channel.pipeline().remove(IdleStateHandler.class);
        }
    }
}
