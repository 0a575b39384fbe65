package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;
import live.frontrow.rtmpfront.chunk.Chunk;
import live.frontrow.rtmpfront.chunk.ChunkReader;
import live.frontrow.rtmpfront.chunk.ChunkWriter;
import live.frontrow.rtmpfront.chunk.MalformedRtmpException;
import live.frontrow.rtmpfront.chunk.MessageHeader;

/**
 * The bytes of one publisher on their way to MediaMTX. Handshake and payloads pass as they are; kept back is no more than
 * an unfinished header.
 */
public final class PublisherBytes {

    private static final int SET_CHUNK_SIZE = 1;
    private static final int ABORT = 2;

    private final Handshake handshake = new Handshake();
    private final ChunkReader reader = new ChunkReader();
    private final ChunkWriter writer = new ChunkWriter();
    private final EarlyStart start = new EarlyStart();
    private final Captures captures = new Captures();
    private final MediaListener listener;
    private Buffer unfinished = Buffer.buffer();
    private Chunk chunk;
    private int chunkLeft;
    private boolean media;

    /** A publisher whose sound and pictures somebody listens to. */
    public PublisherBytes(MediaListener listener) {
        this.listener = listener;
    }

    /** Takes what came; throws {@link MalformedRtmpException} when it is no RTMP. */
    public Passed pass(Buffer came) {
        Buffer bytes = unfinished.length() == 0 ? came : unfinished.appendBuffer(came);
        Passed passed = new Passed(bytes.length());
        int at = handshake.pass(bytes, passed.out());
        while (at < bytes.length()) {
            if (chunkLeft == 0) {
                Chunk next = reader.next(bytes, at);
                if (next == null) {
                    break;
                }
                header(next, bytes, at + next.header(), passed);
                at += next.header();
            }
            int to = Math.min(at + chunkLeft, bytes.length());
            payload(bytes, at, to, passed.out());
            at = to;
        }
        unfinished = bytes.getBuffer(at, bytes.length());
        return passed;
    }

    /** Whether sound or picture, or their configuration, has come. */
    public boolean hasMedia() {
        return media;
    }

    private void header(Chunk next, Buffer bytes, int payload, Passed passed) {
        chunk = next;
        chunkLeft = next.payload();
        MessageHeader message = next.message();
        if (!next.begins()) {
            writer.resume(passed.out(), message.chunkStream());
            return;
        }
        Media kind = Media.of(next, bytes, payload);
        if (kind != Media.NO_MEDIA && next.payload() > 0) {
            media = true;
            listener.begins(message, bytes.getUnsignedByte(payload));
        }
        if (start.opensWith(message, kind, reader::isUnfinished)) {
            writer.whole(passed.out(), start.opening(), start.openingPayload());
            passed.split();
        }
        if (start.wants(message, kind) || isControl(message)) {
            captures.begin(message);
        } else {
            captures.leave(message);
        }
        writer.begin(passed.out(), start.timed(message, kind), next.format());
    }

    private void payload(Buffer bytes, int from, int to, Buffer out) {
        out.appendBuffer(bytes, from, to - from);
        captures.append(chunk.message(), bytes, from, to);
        chunkLeft -= to - from;
        if (chunkLeft == 0 && chunk.ends()) {
            captures.end(chunk.message()).ifPresent(payload -> captured(chunk.message(), payload));
        }
    }

    private void captured(MessageHeader message, Buffer payload) {
        switch (message.type()) {
            case SET_CHUNK_SIZE -> {
                reader.chunkSize(payload.getInt(0));
                writer.chunkSize(payload.getInt(0));
            }
            case ABORT -> reader.abort(payload.getInt(0));
            default -> start.configuration(message, payload);
        }
    }

    /** Both hold one number of four bytes; MediaMTX refuses others itself. */
    private static boolean isControl(MessageHeader message) {
        boolean control = message.type() == SET_CHUNK_SIZE || message.type() == ABORT;
        if (control && message.length() != Integer.BYTES) {
            throw new MalformedRtmpException("a control message has not four bytes");
        }
        return control;
    }
}
