package live.frontrow.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        ByteBuf bytes = first.unwrap();
        first.release();
        same.release();
        assertThat(bytes.refCnt()).as("the next one may get it too").isEqualTo(1);

        for (int i = 0; i < 8; i++) {
            send(new EmbeddedChannel(), "other " + i);
        }

        assertThat(bytes.refCnt()).isZero();
    }

    @Test
    void sendsNothingAfterAClose() {
        EmbeddedChannel channel = new EmbeddedChannel();
        Wire wire = new Wire(channel);
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

        new Wire(closed).send("one", answers::add);

        assertThat(answers).singleElement().isInstanceOf(ClosedChannelException.class);
    }

    private ByteBuf send(EmbeddedChannel channel, String text) {
        new Wire(channel).send(text, answers::add);
        return channel.readOutbound();
    }

    private static String read(ByteBuf frame) {
        EmbeddedChannel reader = new EmbeddedChannel(new WebSocket13FrameDecoder(false, false, LONGEST));
        reader.writeInbound(frame);
        TextWebSocketFrame text = reader.readInbound();
        assertThat(text.isFinalFragment()).isTrue();
        return text.text();
    }
}
