package live.frontrow.rtmpfront.start;

import io.vertx.core.buffer.Buffer;

/** What goes on to MediaMTX: all of it at once, but for the moment that it needs to open a path. */
public final class Passed {

    private Buffer now;
    private Buffer later;

    Passed(int expected) {
        now = Buffer.buffer(expected);
    }

    /** What to send at once. */
    public Buffer now() {
        return now;
    }

    /** What to send after a moment; null nearly always. */
    public Buffer later() {
        return later;
    }

    Buffer out() {
        return later == null ? now : later;
    }

    void split() {
        later = Buffer.buffer();
    }
}
