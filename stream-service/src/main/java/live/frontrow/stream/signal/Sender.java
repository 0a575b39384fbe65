package live.frontrow.stream.signal;

import java.util.UUID;
import live.frontrow.stream.mediamtx.Protocol;

/** Who sends for a show now. */
record Sender(UUID show, String origin, UUID connection, Protocol protocol, String ingestId) {

    String path() {
        return "live/" + ingestId;
    }
}
