package live.frontrow.bench.load;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;

/**
 * A connection that asks the same again and again. Of each answer it reads the head, and enough to count the rest. The first
 * head is read with care, later ones are held against it: same status, same length of the body.
 */
final class Connection {

    private static final byte[] OK = "HTTP/1.1 200 ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "\r\ncontent-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int socket;
    private final MemorySegment request;
    private final MemorySegment buffer;
    private final long length;
    private long left;
    private long askedAt;

    /**
     * Connects.
     *
     * @param request all of it
     * @param buffer for a head, shared with the other connections
     * @param length of the body that is expected
     */
    Connection(MemorySegment address, MemorySegment request, MemorySegment buffer, long length) {
        this.socket = Libc.connect(address);
        this.request = request;
        this.buffer = buffer;
        this.length = length;
    }

    int socket() {
        return socket;
    }

    void ask() {
        askedAt = System.nanoTime();
        if (Libc.send(socket, request) != request.byteSize()) {
            throw new IllegalStateException("The request was not taken");
        }
    }

    /** Nanoseconds that the answer took, when it is whole now; else -1. */
    long read() {
        if (left == 0) {
            long received = Libc.receive(socket, buffer);
            if (received <= 0) {
                throw new IllegalStateException("The server closed the connection");
            }
            left = length - (received - head((int) received));
        }
        while (left > 0) {
            long gone = Libc.discard(socket, left);
            if (gone <= 0) {
                return -1;
            }
            left -= gone;
        }
        if (left < 0) {
            throw new IllegalStateException("More than the answer has come");
        }
        return System.nanoTime() - askedAt;
    }

    /** Length of the head, which says what is expected. */
    private int head(int received) {
        int end = find(END, OK.length, received);
        int name = find(NAME, OK.length, received);
        boolean good = end > 0 && name > 0 && find(OK, 0, OK.length) == 0 && number(name + NAME.length) == length;
        if (!good) {
            throw new IllegalStateException("An answer that was not expected:\n" + text(received));
        }
        return end + END.length;
    }

    private long number(int from) {
        int at = from;
        long value = 0;
        while (letter(at) == ' ') {
            at++;
        }
        for (; letter(at) >= '0' && letter(at) <= '9'; at++) {
            value = value * 10 + letter(at) - '0';
        }
        return value;
    }

    /** Where that text begins, whatever the case of its letters; else -1. */
    private int find(byte[] text, int from, int to) {
        for (int at = from; at + text.length <= to; at++) {
            int same = 0;
            while (same < text.length && lower(letter(at + same)) == lower(text[same])) {
                same++;
            }
            if (same == text.length) {
                return at;
            }
        }
        return -1;
    }

    private byte letter(int at) {
        return buffer.get(ValueLayout.JAVA_BYTE, at);
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }

    private String text(int received) {
        return new String(buffer.asSlice(0, received).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.ISO_8859_1);
    }
}
