package live.frontrow.bench.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** An answer as it comes in: by its length, or in chunks (RFC 9112 §6, §7.1). */
final class Incoming {
    private static final int LARGEST_HEAD = 4_096;
    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";
    private static final byte[] LAST_CHUNK = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final boolean keep;
    private byte[] pending = {};
    private String head;
    private long missing;
    private byte[] body;
    private int taken;
    private long bytes;
    private ByteArrayOutputStream chunks;

    Incoming(boolean keep) {
        this.keep = keep;
    }

    /** Takes what has come; true when that was the last of it. */
    boolean take(ByteBuffer in) {
        if (head == null && !begin(in)) {
            return false;
        }
        if (chunks != null) {
            return takeChunks(in);
        }
        int part = in.remaining();
        missing -= part;
        if (body != null) {
            in.get(body, taken, part);
            taken += part;
        }
        return missing <= 0;
    }

    Answer answer(long at) {
        int status = Integer.parseInt(head, 9, 12, 10);
        byte[] whole = chunks == null ? body : joined(chunks.toByteArray());
        return new Answer(status, head, keep ? whole : null, chunks == null ? bytes : whole.length, at);
    }

    private boolean begin(ByteBuffer in) {
        int before = pending.length;
        // Most of it is body: only as much is looked at as a head may have.
        int looked = Math.min(in.remaining(), LARGEST_HEAD);
        byte[] start = Arrays.copyOf(pending, before + looked);
        in.mark().get(start, before, looked).reset();
        int end = endOfHead(start);
        if (end < 0) {
            if (start.length >= LARGEST_HEAD) {
                throw new IllegalStateException("The head of an answer is too large");
            }
            pending = start;
            return false;
        }
        in.position(in.position() + end - before);
        head = new String(start, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (head.contains(CHUNKED)) {
            chunks = new ByteArrayOutputStream();
            chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        } else {
            int length = head.indexOf(LENGTH);
            int line = length + LENGTH.length();
            bytes = length < 0
                    ? 0
                    : Long.parseLong(
                            head.substring(line, head.indexOf('\r', line)).strip());
            missing = bytes;
            body = keep ? new byte[(int) bytes] : null;
        }
        return true;
    }

    private boolean takeChunks(ByteBuffer in) {
        byte[] part = new byte[in.remaining()];
        in.get(part);
        chunks.writeBytes(part);
        byte[] all = chunks.toByteArray();
        return all.length >= LAST_CHUNK.length
                && Arrays.equals(all, all.length - LAST_CHUNK.length, all.length, LAST_CHUNK, 0, LAST_CHUNK.length);
    }

    /** Each chunk begins with its length in a line of its own, and ends with one. */
    private static byte[] joined(byte[] chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(chunks.length);
        int at = 2;
        while (true) {
            int line = at;
            while (chunks[line] != '\r') {
                line++;
            }
            int length = Integer.parseInt(new String(chunks, at, line - at, StandardCharsets.US_ASCII), 16);
            if (length == 0) {
                return out.toByteArray();
            }
            out.write(chunks, line + 2, length);
            at = line + 2 + length + 2;
        }
    }

    private static int endOfHead(byte[] start) {
        for (int at = 0; at + 3 < start.length; at++) {
            if (start[at] == '\r' && start[at + 1] == '\n' && start[at + 2] == '\r' && start[at + 3] == '\n') {
                return at + 4;
            }
        }
        return -1;
    }
}
