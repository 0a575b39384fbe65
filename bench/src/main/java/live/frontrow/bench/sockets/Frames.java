package live.frontrow.bench.sockets;

import java.util.Arrays;

/** What a server sends on a WebSocket (RFC 6455 §5), as it comes in: of texts their lines, wherever they were cut; bytes are compressed texts. */
final class Frames {

    private static final int LONGEST_HEADER = 10;
    private static final int FIN = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int NO_CODE = 1005;

    /** What is done with a line. */
    interface Sink {
        void line(byte[] bytes, int from, int to);
    }

    private final Lines lines;
    private final Unpacked unpacked;
    private final byte[] header = new byte[LONGEST_HEADER];
    private byte[] begun = {};
    private int headerLength;
    private long left = -1;
    private boolean last;
    private boolean control;
    private boolean packed;
    private boolean ended;
    private int code = NO_CODE;

    Frames(Lines lines, Unpacked unpacked) {
        this.lines = lines;
        this.unpacked = unpacked;
    }

    /** Takes what has come. */
    void take(byte[] bytes, int from, int to, Sink sink) {
        int at = from;
        while (at < to || left == 0) {
            if (left < 0) {
                header[headerLength++] = bytes[at++];
                begin();
            } else {
                int end = (int) Math.min(to, at + left);
                left -= end - at;
                if (control) {
                    reason(bytes, at, end);
                } else if (packed) {
                    unpack(bytes, at, end, left == 0 && last, sink);
                } else {
                    split(bytes, at, end, left == 0 && last, sink);
                }
                at = end;
                left = left == 0 ? -1 : left;
            }
        }
    }

    /** With which code the server has said that it ends the connection (RFC 6455 §7.4); 1005 when it gave none. */
    int code() {
        return code;
    }

    private void reason(byte[] bytes, int from, int to) {
        if (ended && code == NO_CODE && to - from >= 2) {
            code = (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
        }
    }

    /** Whether the server has said that it ends the connection. */
    boolean ended() {
        return ended;
    }

    /** Knows the frame, once enough of its header is there. */
    private void begin() {
        if (headerLength < 2) {
            return;
        }
        int length = header[1] & 0x7f;
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (headerLength < 2 + more) {
            return;
        }
        left = more == 0 ? length : 0;
        for (int at = 2; at < 2 + more; at++) {
            left = left << 8 | header[at] & 0xff;
        }
        headerLength = 0;
        int opcode = header[0] & OPCODE;
        control = opcode >= CLOSE;
        ended |= opcode == CLOSE;
        packed = control ? packed : opcode == BINARY || opcode == 0 && packed;
        last = control ? last : (header[0] & FIN) != 0;
    }

    private void unpack(byte[] bytes, int from, int to, boolean whole, Sink sink) {
        if (!whole) {
            begun = joined(bytes, from, to);
            return;
        }
        byte[] plain;
        if (begun.length == 0) {
            plain = unpacked.of(bytes, from, to);
        } else {
            byte[] all = joined(bytes, from, to);
            begun = new byte[0];
            plain = unpacked.of(all, 0, all.length);
        }
        split(plain, 0, plain.length, true, sink);
    }

    private void split(byte[] bytes, int from, int to, boolean whole, Sink sink) {
        int at = from;
        int first = begun.length == 0 ? lines.end(bytes, at, to) : lines.next(bytes, at, to);
        for (int end = first; end >= 0; end = lines.end(bytes, at, to)) {
            line(bytes, at, end, sink);
            at = end + 1;
        }
        if (whole) {
            line(bytes, at, to, sink);
        } else if (at < to) {
            begun = joined(bytes, at, to);
        }
    }

    private void line(byte[] bytes, int from, int to, Sink sink) {
        if (begun.length == 0) {
            sink.line(bytes, from, to);
        } else {
            byte[] line = joined(bytes, from, to);
            begun = new byte[0];
            sink.line(line, 0, line.length);
        }
    }

    private byte[] joined(byte[] bytes, int from, int to) {
        byte[] line = Arrays.copyOf(begun, begun.length + to - from);
        System.arraycopy(bytes, from, line, begun.length, to - from);
        return line;
    }
}
