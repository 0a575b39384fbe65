package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;
import live.frontrow.rtmpfront.chunk.Chunk;
import live.frontrow.rtmpfront.chunk.ChunkReader;

/** What a message holds, as far as the start of a show depends on it. */
enum Media {
    /** AAC's AudioSpecificConfig. */
    AUDIO_CONFIGURATION,
    /** AVC's decoder configuration record. */
    VIDEO_CONFIGURATION,
    AUDIO_FRAME,
    VIDEO_FRAME,
    /** Other codecs, several tracks, end of sequence: MediaMTX takes them or not, we leave them alone. */
    OTHER_MEDIA,
    /** Commands, metadata, protocol control. */
    NO_MEDIA;

    private static final int AUDIO = 8;
    private static final int VIDEO = 9;
    private static final int AAC = 10;
    private static final int AVC = 7;
    /** Enhanced RTMP: the low bits are no codec then. */
    private static final int ENHANCED = 0x80;

    /** By the first two bytes of the payload; FLV 10.1, E.4.2.1 and E.4.3.1. */
    static Media of(Chunk chunk, Buffer bytes, int payload) {
        int type = chunk.message().type();
        if (type != AUDIO && type != VIDEO) {
            return NO_MEDIA;
        }
        if (chunk.payload() < ChunkReader.PEEK) {
            return OTHER_MEDIA;
        }
        int first = bytes.getUnsignedByte(payload);
        int second = bytes.getUnsignedByte(payload + 1);
        if (type == AUDIO) {
            return first >> 4 == AAC ? packet(second, AUDIO_CONFIGURATION, AUDIO_FRAME) : OTHER_MEDIA;
        }
        boolean avc = (first & ENHANCED) == 0 && (first & 0xF) == AVC;
        return avc ? packet(second, VIDEO_CONFIGURATION, VIDEO_FRAME) : OTHER_MEDIA;
    }

    private static Media packet(int type, Media configuration, Media frame) {
        return switch (type) {
            case 0 -> configuration;
            case 1 -> frame;
            default -> OTHER_MEDIA;
        };
    }
}
