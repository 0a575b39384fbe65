package live.frontrow.rtmpfront.chunk;

/**
 * What precedes a message.
 *
 * @param chunkStream 2 to 63: MediaMTX takes no others
 * @param timestamp milliseconds, unsigned and wrapping, absolute
 * @param length of the payload in bytes
 * @param type 8 is audio, 9 is video, others are in RTMP 1.0, §5.4 and §7.1
 * @param messageStream the four bytes as they came
 */
public record MessageHeader(int chunkStream, int timestamp, int length, int type, int messageStream) {

    /** The same message at another time. */
    public MessageHeader at(int other) {
        return new MessageHeader(chunkStream, other, length, type, messageStream);
    }
}
