package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An answer as it came.
 *
 * @param status HTTP status
 * @param headers lines behind the status line
 * @param body whole body, unzipped if need be
 */
record Reply(int status, List<String> headers, byte[] body) {

    /** First value of a header. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** The body as text. */
    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean isProblem() {
        return header("Content-Type").filter("application/problem+json"::equals).isPresent();
    }
}
