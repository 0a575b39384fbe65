package live.frontrow.rtmpfront.chunk;

/**
 * A chunk whose header has been read.
 *
 * @param message whose part it is
 * @param format 0 to 3, how much of the header was spelled out
 * @param begins whether it is the first of its message
 * @param ends whether it is the last one
 * @param header bytes of the header
 * @param payload bytes that follow the header
 */
public record Chunk(MessageHeader message, int format, boolean begins, boolean ends, int header, int payload) {}
