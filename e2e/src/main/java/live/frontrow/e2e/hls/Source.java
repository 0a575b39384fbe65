package live.frontrow.e2e.hls;

import java.io.IOException;
import java.time.Instant;

/** Where a show's playlists and media come from. */
interface Source {
    /**
     * What a request was answered with.
     *
     * @param asked when it was sent
     * @param at when all of the answer was there
     */
    record Reply(int status, byte[] body, Instant asked, Instant at) {
        boolean ok() {
            return status == 200;
        }
    }

    /** Reads a file of the show: its name, with a query. */
    Reply get(String file) throws IOException, InterruptedException;
}
