package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;

/** Makes whole WebSocket frames (RFC 6455 §5.2; a server's are not masked). Not for several threads. */
final class FrameEncoder {

    /** The last frame of a text, and of bytes. */
    private static final int TEXT = 0x81;

    private static final int BYTES = 0x82;

    private static final int LENGTH_OF_2_BYTES = 126;
    private static final int LENGTH_OF_8_BYTES = 127;
    private static final int LONGEST_HEADER = 10;

    /** Frames of one room are alike, so even this makes a quarter of them. */
    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);

    /** A text as it is. */
    ByteBuf text(String text, ByteBufAllocator buffers) {
        int length = ByteBufUtil.utf8Bytes(text);
        ByteBuf frame = buffers.directBuffer(LONGEST_HEADER + length);
        head(frame, TEXT, length);
        // Not `writeUtf8`, which makes room for three times as much.
        ByteBufUtil.reserveAndWriteUtf8(frame, text, length);
        return frame;
    }

    /** The bytes of a text, compressed by themselves (zlib, RFC 1950): whoever reads them needs nothing that came before. */
    ByteBuf deflated(String text, ByteBufAllocator buffers) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        // What cannot be made smaller becomes longer by 5 bytes for each 16 KiB, and some.
        byte[] small = new byte[plain.length + plain.length / 1_000 + 64];
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        int length = deflater.deflate(small);
        ByteBuf frame = buffers.directBuffer(LONGEST_HEADER + length);
        head(frame, BYTES, length);
        return frame.writeBytes(small, 0, length);
    }

    void release() {
        deflater.end();
    }

    private static void head(ByteBuf frame, int kind, int length) {
        frame.writeByte(kind);
        if (length < LENGTH_OF_2_BYTES) {
            frame.writeByte(length);
        } else if (length <= 0xffff) {
            frame.writeByte(LENGTH_OF_2_BYTES).writeShort(length);
        } else {
            frame.writeByte(LENGTH_OF_8_BYTES).writeLong(length);
        }
    }
}
