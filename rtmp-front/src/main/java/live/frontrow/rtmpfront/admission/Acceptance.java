package live.frontrow.rtmpfront.admission;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Watches MediaMTX's answers for the status that it sends when a key was right (gortmplib, {@code AcceptAction}). */
public final class Acceptance {

    private static final String PUBLISH_START = "NetStream.Publish.Start";

    private String tail = "";
    private boolean given;

    /** True once, with the answer that accepts. */
    public boolean in(Buffer answer) {
        if (given) {
            return false;
        }
        String text = tail + answer.toString(StandardCharsets.ISO_8859_1);
        given = text.contains(PUBLISH_START);
        tail = text.substring(Math.max(0, text.length() - PUBLISH_START.length() + 1));
        return given;
    }
}
