package live.frontrow.stripe.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Exchange;
import live.frontrow.stripe.http.Server;
import live.frontrow.stripe.webhook.Faults;

/** {@code /_simulator/…}: {@link Controls} over HTTP with JSON bodies, for programs; browsers are refused. */
public final class ControlApi implements Server.Handler {

    /** Below which path it is. */
    public static final String PATH = "/_simulator/";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Controls controls;

    /** Steers with these. */
    public ControlApi(Controls controls) {
        this.controls = controls;
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        if (exchange.header("Origin") != null) {
            throw new ApiException(403, "invalid_request_error", null, null, "Browsers cannot steer the simulator");
        }
        byte[] body = exchange.body();
        JsonNode asked = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        Object answer = answer(exchange.method() + " " + exchange.path().substring(PATH.length()), asked);
        exchange.respond(200, "application/json", JSON.writeValueAsBytes(answer));
    }

    private Object answer(String what, JsonNode asked) throws IOException {
        switch (what) {
            case "GET health", "GET clock" -> {
                // Answered below.
            }
            case "GET entitled" -> {
                return controls.entitled();
            }
            case "GET deliveries" -> {
                return controls.deliveries();
            }
            case "GET forged" -> {
                return controls.forged();
            }
            case "POST clock/advance" -> advance(asked);
            case "POST settle" -> controls.settle();
            case "POST faults" -> controls.faults(faults(asked));
            case "POST away" -> controls.away(asked.path("status").asInt());
            case "POST limit" ->
                controls.requestsPerSecond(asked.path("perSecond").asInt());
            case "POST pay" -> {
                return Map.of("url", controls.pay(asked.path("session").asText()));
            }
            case "POST decline" ->
                controls.decline(
                        asked.path("customer").asText(), asked.path("times").asInt(1));
            case "POST card" -> {
                return controls.card(
                                asked.path("customer").asText(),
                                asked.path("lastFour").asText("4242"))
                        .json();
            }
            case "POST dispute" -> {
                return controls.dispute(asked.path("charge").asText()).json();
            }
            case "POST dispute/decide" -> {
                return controls.decide(
                                asked.path("dispute").asText(),
                                asked.path("status").asText("lost"))
                        .json();
            }
            case "POST resend" -> controls.resend(asked.path("event").asText());
            case "POST secret/roll" -> {
                return Map.of(
                        "secret", controls.rollSecret(asked.path("endpoint").asText()));
            }
            default -> throw new ApiException(404, "invalid_request_error", null, null, "There is no " + what);
        }
        return Map.of("now", controls.now().getEpochSecond());
    }

    private void advance(JsonNode asked) {
        controls.advance(Duration.ofSeconds(asked.path("seconds").asLong()));
        controls.advance(
                Period.of(0, asked.path("months").asInt(), asked.path("days").asInt()));
    }

    private static Faults faults(JsonNode asked) throws IOException {
        JsonNode whole = JSON.readerForUpdating(JSON.valueToTree(Faults.NONE)).readValue(asked);
        return JSON.treeToValue(whole, Faults.class);
    }
}
