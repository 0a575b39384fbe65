package live.frontrow.chat.socket;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.channel.epoll.EpollEventLoopGroup;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Frames over a real connection of this machine, which the kernel takes from where they lie. */
class StraightWireTest {

    private static final int FRAMES = 300;

    private final EpollEventLoopGroup loop = new EpollEventLoopGroup(1);
    private final List<Throwable> answers = Collections.synchronizedList(new ArrayList<>());
    private Socket client;
    private Channel channel;

    @BeforeEach
    void connect() throws Exception {
        CompletableFuture<Channel> accepted = new CompletableFuture<>();
        Channel server = new ServerBootstrap()
                .group(loop)
                .channel(EpollServerSocketChannel.class)
                .childHandler(new ChannelInboundHandlerAdapter() {
                    @Override
                    public void handlerAdded(ChannelHandlerContext context) {
                        accepted.complete(context.channel());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .sync()
                .channel();
        client = new Socket();
        client.connect(server.localAddress());
        client.setSoTimeout(10_000);
        channel = accepted.get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void close() throws Exception {
        client.close();
        loop.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync();
    }

    @Test
    void sendsWithoutTheChannelsHandlers() throws Exception {
        List<Object> seen = new ArrayList<>();
        channel.pipeline().addLast(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
                seen.add(message);
                context.write(message, promise);
            }
        });

        onLoop(() -> {
            new Wire(channel, false).send("one", answers::add);
            assertThat(answers).as("at once").containsExactly((Throwable) null);
        });

        assertThat(seen).isEmpty();
        assertThat(texts(1)).containsExactly("one");
    }

    /** An idle connection is cut: what goes past the handler that looks for it counts as well. */
    @Test
    void countsAsAUseOfTheConnection() throws Exception {
        AtomicInteger cuts = new AtomicInteger();
        channel.pipeline().addLast(new IdleStateHandler(0, 1, 0, TimeUnit.SECONDS) {
            @Override
            protected void channelIdle(ChannelHandlerContext context, IdleStateEvent event) {
                cuts.incrementAndGet();
            }
        });
        Wire wire = new Wire(channel, false);
        long began = System.nanoTime();

        await().pollInterval(100, TimeUnit.MILLISECONDS).until(() -> {
            onLoop(() -> wire.send("one", answers::add));
            return System.nanoTime() - began > 2_500_000_000L;
        });

        assertThat(cuts).hasValue(0);
        await().until(() -> cuts.get() > 0);
    }

    @Test
    void keepsTheOrderWhenTheKernelHasNoRoom() throws Exception {
        Wire wire = new Wire(channel, false);

        onLoop(() -> {
            for (int number = 0; number < FRAMES; number++) {
                wire.send(text(number), answers::add);
            }
            assertThat(answers).as("those for which there was room").hasSizeBetween(1, FRAMES - 1);
        });

        List<String> read = texts(FRAMES);
        for (int number = 0; number < FRAMES; number++) {
            assertThat(read.get(number)).isEqualTo(text(number));
        }
        await().untilAsserted(() -> assertThat(answers).hasSize(FRAMES).containsOnlyNulls());
    }

    @Test
    void goesBehindWhatIsOnItsWay() throws Exception {
        onLoop(() -> {
            channel.write(Unpooled.copiedBuffer("first", StandardCharsets.US_ASCII));
            new Wire(channel, false).send("one", answers::add);
        });

        assertThat(client.getInputStream().readNBytes(10)).isEqualTo(bytes("first\u0081\u0003one"));
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        Wire wire = new Wire(channel, false);
        client.setSoLinger(true, 0);
        client.close();

        await().untilAsserted(() -> {
            onLoop(() -> wire.send("one", answers::add));
            assertThat(answers).hasAtLeastOneElementOfType(IOException.class);
        });
    }

    private void onLoop(Runnable what) throws Exception {
        channel.eventLoop().submit(what).get(10, TimeUnit.SECONDS);
    }

    private static String text(int number) {
        return (number + " ").repeat(10_000);
    }

    private List<String> texts(int number) throws IOException {
        EmbeddedChannel reader = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, 1 << 20));
        List<String> texts = new ArrayList<>();
        byte[] buffer = new byte[64 * 1024];
        while (texts.size() < number) {
            int length = client.getInputStream().read(buffer);
            reader.writeInbound(Unpooled.copiedBuffer(buffer, 0, length));
            for (TextWebSocketFrame frame; (frame = reader.readInbound()) != null; frame.release()) {
                texts.add(frame.text());
            }
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
