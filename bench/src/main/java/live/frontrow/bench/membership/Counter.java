package live.frontrow.bench.membership;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.bench.stage.Service;
import live.frontrow.stripe.lives.Lives;
import org.awaitility.Awaitility;

/** Sells memberships as the service does; whoever gets no answer, because it was killed, tries again. */
final class Counter implements Lives.Shop {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Service service;
    private final List<String> prices;

    /** Puts up a tier with a trial, and one above it by month and by year. */
    Counter(Service service) {
        this.service = service;
        offer(Map.of("name", "Silver", "currency", "eur", "rank", 0, "month", 500, "trialDays", 7));
        offer(Map.of("name", "Gold", "currency", "eur", "rank", 1, "month", 1_000, "year", 10_000));
        Awaitility.await("Stripe knows the plans").atMost(PATIENCE).until(() -> plans().allMatch(
                        plan -> plan.get("synced").asBoolean()));
        this.prices = plans().flatMap(plan -> plan.get("prices").valueStream())
                .map(price -> price.get("id").asText())
                .toList();
    }

    @Override
    public Optional<String> session(String person, int choice) {
        Map<String, String> wanted = Map.of("price", prices.get(choice % prices.size()), "returnTo", "/");
        Service.Reply reply = Awaitility.await("a checkout for " + person)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN)
                .until(() -> service.post(person, "/api/v1/membership/checkout", wanted), Counter::decided);
        return reply.status() == CREATED
                ? Optional.of(session(reply.body().get("url").asText()))
                : Optional.empty();
    }

    /** Busy is what a checkout says whose service was killed in the middle of it. */
    private static boolean decided(Service.Reply reply) {
        return reply.status() == CREATED
                || reply.status() == CONFLICT
                        && reply.body().path("type").asText().endsWith("already-member");
    }

    private static String session(String url) {
        return url.substring(url.lastIndexOf('/') + 1).replaceAll("[?#].*", "");
    }

    private Stream<JsonNode> plans() {
        return service.creator("GET", "/api/v1/plans", null).body().get("items").valueStream();
    }

    private void offer(Map<String, Object> terms) {
        Service.Reply reply = service.creator("POST", "/api/v1/plans", terms);
        if (reply.status() != CREATED) {
            throw new IllegalStateException("No plan: " + reply);
        }
    }
}
