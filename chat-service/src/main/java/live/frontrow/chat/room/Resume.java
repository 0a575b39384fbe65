package live.frontrow.chat.room;

/**
 * What somebody has seen already.
 *
 * @param topic id of the log
 * @param seq position in it of the newest frame
 */
public record Resume(String topic, long seq) {}
