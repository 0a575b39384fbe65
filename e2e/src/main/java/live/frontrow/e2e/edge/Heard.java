package live.frontrow.e2e.edge;

import io.vertx.core.buffer.Buffer;

/** What a gateway answered. */
public record Heard(int status, Buffer body) {

    /** Whether this is what was asked for. */
    public boolean served() {
        return status == 200;
    }

    /** The body of a playlist or a problem. */
    public String text() {
        return body.toString();
    }
}
