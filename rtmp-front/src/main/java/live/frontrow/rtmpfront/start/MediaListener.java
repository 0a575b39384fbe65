package live.frontrow.rtmpfront.start;

import live.frontrow.rtmpfront.chunk.MessageHeader;

/** Told of each message of sound or picture, with the publisher's own timestamps. */
@FunctionalInterface
public interface MediaListener {

    /**
     * A message begins.
     *
     * @param first first byte of its payload: FLV 10.1, E.4.2.1 and E.4.3.1
     */
    void begins(MessageHeader message, int first);
}
