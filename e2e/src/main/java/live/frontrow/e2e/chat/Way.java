package live.frontrow.e2e.chat;

import java.net.http.HttpClient;
import java.time.Duration;

/**
 * How an installation is reached.
 *
 * @param web the address that people type
 */
public record Way(String web, HttpClient client) {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** The direct one. */
    public static Way to(String web) {
        return new Way(web, HttpClient.newBuilder().connectTimeout(CONNECT).build());
    }
}
