package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

    private static final int LONGEST = 1 << 20;

    private final List<Throwable> answers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 125, 126, 65_535, 65_536, 200_000})
    void isAFrameOfAnyLength(int bytes) {
        String text = "a".repeat(bytes);

        assertThat(read(send(new EmbeddedChannel(), text))).isEqualTo(text);
    }

    @Test
    void countsBytesNotCharacters() {
        String text = "👏 schön ".repeat(20);

        assertThat(read(send(new EmbeddedChannel(), text))).isEqualTo(text);
    }

    @Test
    void isEncodedOnceForAllWhoGetItOneAfterTheOther() {
        ByteBuf first = send(new EmbeddedChannel(), "one");
        ByteBuf same = send(new EmbeddedChannel(), "one");
        ByteBuf other = send(new EmbeddedChannel(), "two");

        assertThat(same.memoryAddress()).isEqualTo(first.memoryAddress());
        assertThat(other.memoryAddress()).isNotEqualTo(first.memoryAddress());
        assertThat(List.of(read(first), read(same), read(other))).containsExactly("one", "one", "two");
    }

    @Test
    void isEncodedOnceForGuestsAtDifferentPlaces() {
        ByteBuf first = send(new EmbeddedChannel(), "one");
        send(new EmbeddedChannel(), "two");
        ByteBuf same = send(new EmbeddedChannel(), "one");

        assertThat(same.memoryAddress()).isEqualTo(first.memoryAddress());
    }

    @Test
    void isReleasedWhenAllHaveItAndOthersCame() {
        String fresh = "of this test".toUpperCase(Locale.ROOT);
        ByteBuf first = send(new EmbeddedChannel(), fresh);
        ByteBuf same = send(new EmbeddedChannel(), fresh);
        ByteBuf bytes = memory(first);
        first.release();
        same.release();
        assertThat(bytes.refCnt()).as("the next one may get it too").isEqualTo(1);

        for (int i = 0; i < 16; i++) {
            send(new EmbeddedChannel(), "other " + i);
        }

        assertThat(bytes.refCnt()).isZero();
    }

    @Test
    void isCompressedOnceForAllButTheFirstWhoTakeIt() throws DataFormatException {
        String text = "{\"type\":\"message\",\"text\":\"schön\"}\n".repeat(30);
        send(new EmbeddedChannel(), text);
        ByteBuf first = sendDeflated(text);
        ByteBuf second = sendDeflated(text);

        assertThat(second.memoryAddress()).isEqualTo(first.memoryAddress());
        assertThat(first.readableBytes()).isLessThan(text.length() / 10);
        assertThat(inflated(first)).isEqualTo(text);
        assertThat(read(send(new EmbeddedChannel(), text))).as("for others").isEqualTo(text);
    }

    @Test
    void isNotCompressedWhenItIsForOneOrShort() {
        String alone = "of one only ".repeat(100).toUpperCase(Locale.ROOT);
        assertThat(read(sendDeflated(alone))).isEqualTo(alone);
        sendDeflated("short");
        assertThat(read(sendDeflated("short"))).isEqualTo("short");
    }

    @Test
    void sendsNothingAfterAClose() {
        EmbeddedChannel channel = new EmbeddedChannel();
        Wire wire = new Wire(channel, false);
        wire.shut();

        wire.send("one", answers::add);

        assertThat(channel.<ByteBuf>readOutbound()).isNull();
        assertThat(answers).singleElement().isInstanceOf(ClosedChannelException.class);
    }

    @Test
    void saysWhenItIsGone() {
        send(new EmbeddedChannel(), "one");

        assertThat(answers).containsExactly((Throwable) null);
    }

    @Test
    void saysThatNobodyIsThere() {
        EmbeddedChannel closed = new EmbeddedChannel();
        closed.close();

        new Wire(closed, false).send("one", answers::add);

        assertThat(answers).singleElement().isInstanceOf(ClosedChannelException.class);
    }

    private ByteBuf send(EmbeddedChannel channel, String text) {
        new Wire(channel, false).send(text, answers::add);
        return channel.readOutbound();
    }

    private ByteBuf sendDeflated(String text) {
        EmbeddedChannel channel = new EmbeddedChannel();
        new Wire(channel, true).send(text, answers::add);
        return channel.readOutbound();
    }

    /** What is behind it all: Netty wraps one buffer of many once more, to find those that are never released. */
    private static ByteBuf memory(ByteBuf frame) {
        return frame.unwrap() == null ? frame : memory(frame.unwrap());
    }

    private static String read(ByteBuf frame) {
        return ((TextWebSocketFrame) decoded(frame)).text();
    }

    private static String inflated(ByteBuf frame) throws DataFormatException {
        ByteBuf content = ((BinaryWebSocketFrame) decoded(frame)).content();
        Inflater inflater = new Inflater();
        inflater.setInput(ByteBufUtil.getBytes(content));
        byte[] plain = new byte[LONGEST];
        int length = inflater.inflate(plain);
        assertThat(inflater.finished()).isTrue();
        return new String(plain, 0, length, StandardCharsets.UTF_8);
    }

    private static WebSocketFrame decoded(ByteBuf frame) {
        EmbeddedChannel reader = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, LONGEST));
        reader.writeInbound(frame);
        WebSocketFrame decoded = reader.readInbound();
        assertThat(decoded.isFinalFragment()).isTrue();
        return decoded;
    }
}
