package live.frontrow.vod.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.common.mp4.Box;

/**
 * What a segment says about itself, in a box that players pass over (ISO/IEC 14496-12 §11.1, {@code uuid}) and that is the
 * first of its bytes: the index of a bucket can be made anew from the bucket, however it was copied.
 *
 * @param discontinuity whether something is missing, or other codecs begin, between the segment before and this one
 * @param independent whether decoding may begin with it
 * @param start on the timeline, nanoseconds
 * @param duration nanoseconds
 * @param time the wall clock at its start
 * @param after how far the timeline has come with it
 */
public record Note(
        boolean discontinuity, boolean independent, long start, long duration, Instant time, Position after) {

    /** A note takes some 400 bytes; whoever reads this many from the beginning of a segment has it. */
    public static final int AT_MOST = 2048;

    private static final UUID TYPE = UUID.fromString("5f0c5e2d-6f1b-4d0a-9a63-7b0c3fd1a2e4");
    private static final int HEADER = Box.HEADER + 16;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Number of the segment. */
    public int number() {
        return after.next() - 1;
    }

    /** Reads the beginning of a segment; nothing if that is none of ours. */
    public static Optional<Note> read(ByteBuffer beginning) {
        boolean ours = beginning.limit() >= HEADER
                && beginning.getLong(Box.HEADER) == TYPE.getMostSignificantBits()
                && beginning.getLong(Box.HEADER + Long.BYTES) == TYPE.getLeastSignificantBits();
        int size = ours ? beginning.getInt(0) : 0;
        if (size < HEADER || size > Math.min(AT_MOST, beginning.limit())) {
            return Optional.empty();
        }
        byte[] text = new byte[size - HEADER];
        beginning.get(HEADER, text);
        try {
            return Optional.ofNullable(JSON.readValue(text, Note.class)).filter(Note::complete);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** One that lacks something is none of ours, or of a bucket into which somebody else writes. */
    private boolean complete() {
        return time != null
                && after != null
                && after.initHash() != null
                && after.stream() != null
                && after.ends() != null
                && !after.ends().contains(null);
    }

    /** The box. */
    ByteBuffer box() {
        byte[] text = json().getBytes(StandardCharsets.UTF_8);
        int size = HEADER + text.length;
        if (size > AT_MOST) {
            throw new IllegalStateException("A note of " + size + " bytes");
        }
        return ByteBuffer.allocate(size)
                .putInt(size)
                .put("uuid".getBytes(StandardCharsets.ISO_8859_1))
                .putLong(TYPE.getMostSignificantBits())
                .putLong(TYPE.getLeastSignificantBits())
                .put(text)
                .flip();
    }

    private String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
