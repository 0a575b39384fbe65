package live.frontrow.bench.wire;

/**
 * What came back.
 *
 * @param status of HTTP; 0 when the connection broke
 * @param head status line and headers, in lower case
 * @param body null unless it was to be kept
 * @param bytes length of the body
 * @param at {@link System#nanoTime()} when its last byte was there: one clock for all processes of a Linux machine
 */
public record Answer(int status, String head, byte[] body, long bytes, long at) {

    /** Whether it is what was asked for. */
    public boolean ok() {
        return status == 200;
    }

    /** The body is compressed. */
    public boolean zipped() {
        return head.contains("\r\ncontent-encoding: gzip");
    }
}
