package live.frontrow.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import live.frontrow.e2e.installation.Installation;

/** The creator's account at the installation's Stripe simulator: its time, and what creators do in Stripe's Dashboard. */
final class StripeAccount {

    /** A month of many members is some thousand deliveries. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;
    private final String key;

    StripeAccount(Installation installation) {
        address = "http://127.0.0.1:" + installation.port("stripe-simulator");
        key = "sk_test_" + installation.secret("stripe-key");
    }

    /** A month and some hours later; back when all that fell due has happened and was told. */
    void aMonthLater() throws IOException, InterruptedException {
        ask(request("/_simulator/clock/advance")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"months\":1,\"seconds\":7200}")));
    }

    /** Gives the newest payment back in whole. */
    void refundNewest() throws IOException, InterruptedException {
        String charge =
                ask(request("/v1/charges?limit=1")).get("data").get(0).get("id").asText();
        ask(request("/v1/refunds")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("charge=" + charge)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + key);
    }

    private static JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("Stripe answers " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }
}
