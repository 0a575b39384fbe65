package live.frontrow.stream.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** User and password of MediaMTX's calls. */
@ApplicationScoped
class InternalPassword {

    private static final String USER = "mediamtx:";

    private final byte[] expected;

    InternalPassword(IngestConfig config) {
        String pair = USER + config.secret();
        String header = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.expected = header.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the {@code Authorization} header holds them; takes equally long for every wrong one. */
    boolean isIn(String header) {
        return header != null && MessageDigest.isEqual(header.getBytes(StandardCharsets.UTF_8), expected);
    }
}
