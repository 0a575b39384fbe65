package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** Everything below {@code /v1}: who asks, how often, for what, and whether it was asked before. */
public final class Api implements Server.Handler {

    private static final String JSON_TYPE = "application/json";

    private final World world;
    private final String key;
    private final RateLimit limit;
    private final Routes routes = new Routes();
    private final Idempotency idempotency = new Idempotency();
    private final Expansion expansion;
    private final AtomicInteger away = new AtomicInteger();

    /**
     * An API without routes.
     *
     * @param key the only secret key that is accepted
     */
    public Api(World world, String key, RateLimit limit) {
        this.world = world;
        this.key = key;
        this.limit = limit;
        this.expansion = new Expansion(world.store()::any);
    }

    /** What it answers. */
    public Routes routes() {
        return routes;
    }

    /** What is told on request only. */
    public Expansion expansion() {
        return expansion;
    }

    /** Answers everything with this status until it is 0 again. */
    public void away(int status) {
        away.set(status);
    }

    @Override
    public void handle(Exchange exchange) throws IOException {
        String request = world.locked(() -> world.id("request"));
        exchange.with("Request-Id", request).with("Stripe-Version", World.API_VERSION);
        admit(exchange);
        Routes.Match match = routes.find(exchange.method(), exchange.path())
                .orElseThrow(() -> new ApiException(
                        404,
                        "invalid_request_error",
                        null,
                        null,
                        "Unrecognized request URL (" + exchange.method() + ": " + exchange.path() + ")"));
        if ("GET".equals(exchange.method())) {
            exchange.respond(200, JSON_TYPE, answer(match, exchange.query(), request, null));
        } else {
            change(exchange, match, request);
        }
    }

    private void change(Exchange exchange, Routes.Match match, String request) throws IOException {
        byte[] body = exchange.body();
        String idempotencyKey = exchange.header("Idempotency-Key");
        String asked = exchange.method() + exchange.path() + "?" + new String(body, StandardCharsets.UTF_8);
        byte[] answer = idempotencyKey == null ? null : idempotency.find(idempotencyKey, asked);
        if (answer == null) {
            // Client libraries put what they say of an end into the address.
            Resource form = "DELETE".equals(exchange.method())
                    ? exchange.query()
                    : Form.parse(new String(body, StandardCharsets.UTF_8));
            answer = answer(match, form, request, idempotencyKey);
            if (idempotencyKey != null) {
                idempotency.keep(idempotencyKey, asked, answer);
            }
        } else {
            exchange.with("Idempotent-Replayed", "true");
        }
        exchange.respond(200, JSON_TYPE, answer);
    }

    private byte[] answer(Routes.Match match, Resource parameters, String request, String idempotencyKey) {
        Call call = new Call(match.names(), parameters);
        return world.locked(request, idempotencyKey, () -> {
            ObjectNode answer = match.handler().apply(call);
            ObjectNode whole = call.says("expand") ? expansion.expand(answer, call.words("expand")) : answer;
            return whole.toString().getBytes(StandardCharsets.UTF_8);
        });
    }

    private void admit(Exchange exchange) {
        if (away.get() != 0) {
            throw new ApiException(away.get(), "api_error", null, null, "Stripe is away (as the simulator was told)");
        }
        String given = keyOf(exchange.header("Authorization"));
        if (!key.equals(given)) {
            throw new ApiException(
                    401,
                    "invalid_request_error",
                    null,
                    null,
                    given.isEmpty() ? "You did not provide an API key." : "Invalid API Key provided.");
        }
        String version = exchange.header("Stripe-Version");
        if (version != null && !World.API_VERSION.equals(version)) {
            throw ApiException.invalid(null, "The simulator speaks API version " + World.API_VERSION + " only");
        }
        if (!limit.admits()) {
            exchange.with("Stripe-Rate-Limited-Reason", "global-rate");
            throw new ApiException(
                    429, "invalid_request_error", "rate_limit", null, "Request rate limit exceeded. Please try again.");
        }
    }

    private static String keyOf(String authorization) {
        if (authorization == null) {
            return "";
        }
        if (authorization.startsWith("Basic ")) {
            try {
                byte[] decoded = Base64.getDecoder()
                        .decode(authorization.substring("Basic ".length()).strip());
                return new String(decoded, StandardCharsets.UTF_8).split(":", 2)[0];
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
        return authorization.replaceFirst("^Bearer ", "").strip();
    }
}
