package live.frontrow.gateway.hls;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.FileRegion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import live.frontrow.common.socket.KernelSocket;
import live.frontrow.gateway.hls.origin.MediaFile;

/** An answer in bytes: the head that {@link EdgeAnswer#write} makes, and the body. */
final class HitBytes {

    /** No wait. */
    static final long AT_ONCE = -1;

    private static final byte[] START =
            bytes("HTTP/1.1 200 OK\r\nX-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin");
    private static final byte[] HIT = bytes("\r\nServer-Timing: hit");
    private static final byte[] WAIT = bytes("\r\nServer-Timing: wait;dur=");
    private static final byte[] TYPE = bytes("\r\ncontent-type: ");
    private static final byte[] CACHE = bytes("\r\ncache-control: ");
    private static final byte[] AGE = bytes("\r\nage: ");
    private static final byte[] VARY = bytes("\r\nvary: accept-encoding");
    private static final byte[] VARY_ORIGIN = bytes("\r\nvary: origin");
    private static final byte[] GZIP = bytes("\r\ncontent-encoding: gzip");
    private static final byte[] LENGTH = bytes("\r\ncontent-length: ");
    private static final byte[] END = bytes("\r\n\r\n");

    /** More than all of the above, with room for types and numbers. */
    private static final int HEAD = 512;

    /** What is no longer than this is copied behind its head, which is cheaper than to tell the kernel of two places. */
    private static final int SHORT = 16_384;

    private HitBytes() {}

    /**
     * Writes it: what is short to the kernel at once, if that takes it, and all else to be flushed, from a file if there is one.
     *
     * @param waitedNanos how long it was waited for, or {@link #AT_ONCE}
     * @param zipped whether {@code body} is compressed
     * @param embedded whether pages elsewhere get other headers
     * @return whether there is something to be flushed
     */
    static boolean write(
            EdgeAnswer answer,
            long waitedNanos,
            boolean zipped,
            ByteBuf body,
            boolean embedded,
            Optional<KernelSocket> kernel,
            ChannelHandlerContext out) {
        int length = body.readableBytes();
        boolean together = length <= SHORT;
        ByteBuf bytes = out.alloc().directBuffer(together ? HEAD + length : HEAD);
        bytes.writeBytes(START);
        if (waitedNanos == AT_ONCE) {
            bytes.writeBytes(HIT);
        } else {
            number(bytes.writeBytes(WAIT), TimeUnit.NANOSECONDS.toMillis(waitedNanos));
        }
        ByteBufUtil.writeAscii(bytes.writeBytes(TYPE), answer.contentType());
        ByteBufUtil.writeAscii(bytes.writeBytes(CACHE), answer.cacheControl());
        number(bytes.writeBytes(AGE), answer.age());
        if (answer.text() != null) {
            bytes.writeBytes(VARY);
            if (zipped) {
                bytes.writeBytes(GZIP);
            }
        }
        if (embedded) {
            bytes.writeBytes(VARY_ORIGIN);
        }
        number(bytes.writeBytes(LENGTH), length);
        bytes.writeBytes(END);
        if (together) {
            return !direct(bytes.writeBytes(body, body.readerIndex(), length), kernel, out);
        }
        Optional<FileRegion> file = kernel.flatMap(plain -> answer.file()).flatMap(MediaFile::region);
        if (file.isPresent()) {
            kernel.get().gather();
            direct(bytes, kernel, out);
            out.write(file.get(), out.voidPromise());
        } else {
            out.write(bytes, out.voidPromise());
            out.write(body.retainedDuplicate(), out.voidPromise());
        }
        return true;
    }

    /** Whether the kernel took all of it at once; what it did not take is to be flushed. */
    private static boolean direct(ByteBuf bytes, Optional<KernelSocket> kernel, ChannelHandlerContext out) {
        bytes.skipBytes(kernel.isPresent() ? kernel.get().write(bytes) : 0);
        if (bytes.isReadable()) {
            out.write(bytes, out.voidPromise());
            return false;
        }
        bytes.release();
        return true;
    }

    private static void number(ByteBuf out, long value) {
        if (value >= 10) {
            number(out, value / 10);
        }
        out.writeByte((int) ('0' + value % 10));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
