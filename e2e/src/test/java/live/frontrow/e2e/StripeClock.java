package live.frontrow.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import live.frontrow.e2e.installation.Installation;

/** The account's time at the installation's Stripe simulator. */
final class StripeClock {

    /** A month of many members is some thousand deliveries. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final URI advance;

    StripeClock(Installation installation) {
        advance = URI.create(
                "http://127.0.0.1:%d/_simulator/clock/advance".formatted(installation.port("stripe-simulator")));
    }

    /** A month and some hours later; back when all that fell due has happened and was told. */
    void aMonthLater() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(advance)
                            .timeout(PATIENCE)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"months\":1,\"seconds\":7200}"))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("The clock answers " + answer.statusCode() + " " + answer.body());
            }
        }
    }
}
