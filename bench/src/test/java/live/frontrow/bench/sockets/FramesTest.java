package live.frontrow.bench.sockets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final int TEXT = 0x1;
    private static final int CONTINUATION = 0x0;
    private static final int BINARY = 0x2;
    private static final int PING = 0x9;
    private static final int CLOSE = 0x8;
    private static final int FIN = 0x80;

    private final List<String> heard = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final Lines lines = new Lines();
    private final Frames frames = new Frames(lines, new Unpacked());

    @Test
    void findsEachLineWhereverItIsCut() {
        byte[] sent = joined(
                frame(FIN | TEXT, "{\"type\":\"state\"}"),
                frame(FIN | TEXT, message(1, 60) + "\n" + message(2, 60) + "\n{\"type\":\"ack\"}\n" + message(3, 61)),
                frame(FIN | PING, "ping"),
                frame(TEXT, message(4, 60) + "\n" + message(5, 60).substring(0, 20)),
                frame(CONTINUATION, message(5, 60).substring(20, 40)),
                frame(FIN | CONTINUATION, message(5, 60).substring(40) + "\n" + message(6, 300)),
                frame(FIN | TEXT, message(7, 70_000)));
        for (int cut = 1; cut < 500; cut++) {
            heard.clear();
            numbers.clear();
            take(sent, cut);

            assertThat(numbers).as("cut at %d", cut).containsExactly(-1, 1, 2, -1, 3, 4, 5, 6, 7);
            assertThat(heard)
                    .containsExactly(
                            "{\"type\":\"state\"}",
                            message(1, 60),
                            message(2, 60),
                            "{\"type\":\"ack\"}",
                            message(3, 61),
                            message(4, 60),
                            message(5, 60),
                            message(6, 300),
                            message(7, 70_000));
        }
        assertThat(frames.ended()).isFalse();
    }

    @Test
    void unpacksWhatIsCompressedWhereverItIsCut() {
        byte[] packed = packed(message(2, 60) + "\n" + message(3, 70_000));
        byte[] sent = joined(
                frame(FIN | TEXT, message(1, 60)),
                frame(FIN | BINARY, packed),
                frame(FIN | BINARY, packed),
                frame(FIN | TEXT, message(4, 60)));
        for (int cut : List.of(1, 7, 100, sent.length)) {
            heard.clear();
            numbers.clear();
            take(sent, cut);

            assertThat(numbers).as("cut at %d", cut).containsExactly(1, 2, 3, 2, 3, 4);
            assertThat(heard.get(4)).isEqualTo(message(3, 70_000));
        }
    }

    @Test
    void knowsThatTheServerEndsIt() {
        take(frame(FIN | CLOSE, "\3\364"), 3);

        assertThat(frames.ended()).isTrue();
        assertThat(heard).isEmpty();
    }

    private void take(byte[] sent, int cut) {
        for (int from = 0; from < sent.length; from += cut) {
            frames.take(sent, from, Math.min(sent.length, from + cut), (bytes, start, end) -> {
                heard.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
                numbers.add(lines.number(bytes, start, end));
            });
        }
    }

    private static String message(int number, int length) {
        String begin = "{\"seq\":" + number + ",\"text\":\"";
        return begin + "x".repeat(length) + "#%08d words\"}".formatted(number);
    }

    private static byte[] packed(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] frame(int first, String text) {
        return frame(first, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] frame(int first, byte[] payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(first);
        if (payload.length < 126) {
            out.write(payload.length);
        } else {
            int bytes = payload.length < 1 << 16 ? 2 : 8;
            out.write(bytes == 2 ? 126 : 127);
            for (int at = bytes - 1; at >= 0; at--) {
                out.write((int) ((long) payload.length >> 8 * at));
            }
        }
        out.writeBytes(payload);
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
