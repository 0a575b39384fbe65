package live.frontrow.gateway.events;

import io.vertx.core.buffer.Buffer;

/**
 * One server-sent event, encoded once for all who get it.
 *
 * @param kind for a slow client a newer frame replaces an older one of the same kind
 */
record Frame(Kind kind, Buffer bytes) {

    /** A line that is no event: proves the stream alive. */
    static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

    /** Event names. */
    enum Kind {
        SHOW("show"),
        VIEWERS("viewers"),
        RIGHTS("rights");

        private final String event;

        Kind(String event) {
            this.event = event;
        }
    }

    /** {@code json} must be on one line. */
    static Frame of(Kind kind, String json) {
        return new Frame(kind, Buffer.buffer("event: " + kind.event + "\ndata: " + json + "\n\n"));
    }
}
