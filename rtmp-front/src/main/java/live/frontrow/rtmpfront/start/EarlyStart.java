package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;
import java.util.function.IntPredicate;
import live.frontrow.rtmpfront.chunk.MessageHeader;

/**
 * Moves the media of a publisher to two seconds behind its codec configurations. MediaMTX collects what comes until
 * timestamps span two seconds before it opens a path; so it has them as soon as the audio configuration is repeated with
 * the time of the first frame. Only streams of AVC and AAC whose configurations both came before the first frame are
 * moved; others pass as they are and begin as late as they would without us.
 */
final class EarlyStart {

    /** Milliseconds; gortmplib v1.0.1, {@code reader.go}, {@code analyzePeriod}. */
    static final int SHIFT = 2_000;

    /** An AudioSpecificConfig has 2 to 5 bytes in practice. */
    private static final int LARGEST_CONFIGURATION = 64;

    private enum State {
        WAITING,
        MOVED,
        LEFT_ALONE
    }

    private State state = State.WAITING;
    private boolean video;
    private MessageHeader audio;
    private Buffer audioPayload;

    /** Looks at each message; answers whether {@link #configuration} shall follow with its payload. */
    boolean wants(MessageHeader message, Media media) {
        if (state != State.WAITING) {
            return false;
        }
        switch (media) {
            case VIDEO_CONFIGURATION -> video = true;
            case OTHER_MEDIA -> state = State.LEFT_ALONE;
            default -> {}
        }
        return media == Media.AUDIO_CONFIGURATION && message.length() <= LARGEST_CONFIGURATION;
    }

    /** The whole audio configuration. */
    void configuration(MessageHeader message, Buffer payload) {
        audio = message;
        audioPayload = payload;
    }

    /**
     * Whether {@link #opening} goes before this message; true at most once.
     *
     * @param unfinished whether a message of a chunk stream has come in part
     */
    boolean opensWith(MessageHeader message, Media media, IntPredicate unfinished) {
        if (state != State.WAITING || media != Media.VIDEO_FRAME && media != Media.AUDIO_FRAME) {
            return false;
        }
        boolean complete = video && audio != null;
        boolean between =
                complete && (message.chunkStream() == audio.chunkStream() || !unfinished.test(audio.chunkStream()));
        state = between ? State.MOVED : State.LEFT_ALONE;
        return between;
    }

    /** The audio configuration once more, at the time where the media will begin. */
    MessageHeader opening() {
        return timed(audio, Media.AUDIO_CONFIGURATION);
    }

    /** The payload of {@link #opening}. */
    Buffer openingPayload() {
        return audioPayload;
    }

    /** The message with the time that MediaMTX shall see. */
    MessageHeader timed(MessageHeader message, Media media) {
        return state == State.MOVED && media != Media.NO_MEDIA ? message.at(message.timestamp() + SHIFT) : message;
    }
}
