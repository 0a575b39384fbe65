package live.frontrow.bench.sockets;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.bench.load.Libc;

/** One connection: first HTTP, one request at a time, then a WebSocket. Belongs to the thread of its crowd. */
public final class Client {

    private static final int SWITCHING = 101;
    private static final int TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int MASK_BYTES = 4;
    private static final String BLANK = "\r\n\r\n";
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");

    private final Crowd crowd;
    private final int socket;
    private final Listener listener;
    private final Frames frames;
    private String answer = "";
    private boolean upgraded;
    private boolean closed;
    private long readAt;

    Client(Crowd crowd, int socket, Listener listener) {
        this.crowd = crowd;
        this.socket = socket;
        this.listener = listener;
        this.frames = new Frames(crowd.lines(), crowd.unpacked());
    }

    /** Sends a request, head and all. */
    public void ask(String request) {
        write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Sends a text, masked with zeros: the mask protects caches, of which there are none. */
    public void say(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        int more = payload.length < 126 ? 0 : 2;
        byte[] frame = new byte[2 + more + MASK_BYTES + payload.length];
        frame[0] = (byte) TEXT;
        frame[1] = (byte) (MASKED | (more == 0 ? payload.length : 126));
        if (more > 0) {
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(payload, 0, frame, 2 + more + MASK_BYTES, payload.length);
        write(frame);
    }

    /** With which code the server has ended it. */
    public int code() {
        return frames.code();
    }

    /** Ends it. */
    public void close() {
        if (!closed) {
            closed = true;
            crowd.forget(socket);
        }
    }

    int socket() {
        return socket;
    }

    void read(byte[] bytes, MemorySegment same) {
        long received = closed ? -1 : Libc.receiveIntoHeap(socket, same);
        if (received > 0) {
            readAt = System.nanoTime();
            take(bytes, (int) received);
        } else if (!closed) {
            // Nothing though there should be something: the end, or an error.
            end();
        }
    }

    private void take(byte[] bytes, int length) {
        int from = upgraded ? 0 : head(bytes, length);
        if (upgraded && from < length) {
            frames.take(bytes, from, length, (line, start, end) -> listener.line(this, line, start, end, readAt));
            if (frames.ended()) {
                end();
            }
        }
    }

    /** Reads an answer; how much of what has come belongs to it. */
    private int head(byte[] bytes, int length) {
        int before = answer.length();
        answer += new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int end = answer.indexOf(BLANK) + BLANK.length();
        if (end < BLANK.length()) {
            return length;
        }
        Matcher stated = LENGTH.matcher(answer.substring(0, end).toLowerCase(Locale.ROOT));
        int whole = end + (stated.find() ? Integer.parseInt(stated.group(1)) : 0);
        if (answer.length() < whole) {
            return length;
        }
        int status = Integer.parseInt(answer, 9, 12, 10);
        String body = answer.substring(end, whole);
        answer = "";
        upgraded = status == SWITCHING;
        listener.answered(this, status, body);
        return whole - before;
    }

    private void write(byte[] bytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            if (!closed && Libc.send(socket, out) != bytes.length) {
                end();
            }
        }
    }

    private void end() {
        close();
        listener.closed(this);
    }
}
