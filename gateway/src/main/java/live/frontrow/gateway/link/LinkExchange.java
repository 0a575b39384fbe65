package live.frontrow.gateway.link;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import live.frontrow.common.metrics.Series;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.identity.IdentityTokens;
import live.frontrow.gateway.identity.Viewer;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.problem.GatewayProblem;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;

/** Asks stream-service, in the gateway's own name, for a token by a link. The link goes in the body: addresses get into logs. */
@Singleton
final class LinkExchange {

    private static final String PATH = "/internal/playback/link";
    private static final String COUNTER = "frontrow.links.exchanges";

    private final ServiceClient services;
    private final IdentityTokens identity;
    private final PlaybackGate gate;
    private final MeterRegistry metrics;

    LinkExchange(ServiceClient services, IdentityTokens identity, PlaybackGate gate, MeterRegistry metrics) {
        this.services = services;
        this.identity = identity;
        this.gate = gate;
        this.metrics = metrics;
        Series.begin(metrics, COUNTER, "outcome", List.of("given", "refused", "failed"));
    }

    /** The token that the link is good for now; fails with the problem that says why there is none. */
    Future<Held> ask(String link) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, "Bearer " + identity.issue(Viewer.GATEWAY, Service.STREAM.audience()))
                .set(HttpHeaders.CONTENT_TYPE, "application/json");
        Buffer question = new JsonObject().put("link", link).toBuffer();
        return services.send(Service.STREAM, HttpMethod.POST, PATH, headers, question)
                .compose(answer -> answer.body().compose(body -> read(answer.statusCode(), body)))
                .onSuccess(held -> count("given"))
                .recover(failure -> Future.failedFuture(problem(failure)));
    }

    private Future<Held> read(int status, Buffer body) {
        JsonObject answer = new JsonObject(body);
        return status == 200
                ? gate.read(answer.getString("token"))
                        .map(token -> new Held(token, Instant.parse(answer.getString("renewAt"))))
                : Future.failedFuture(refusal(status, answer));
    }

    /** What stream-service says of the viewer reaches the player; what it says of us is our own trouble. */
    private static Throwable refusal(int status, JsonObject answer) {
        String id = answer.getString("id", "");
        return switch (id) {
            case "play-link-over", "not-found" ->
                new ProblemException(GatewayProblem.PLAY_LINK_OVER, "Make a new link on the page of the show.");
            case "show-over" -> new ProblemException(GatewayProblem.SHOW_OVER, "The show has ended.");
            case "membership-required", "tier-required", "blocked", "device-limit", "anonymous-limit" ->
                new ProblemException(GatewayProblem.PLAYBACK_REFUSED, answer.getString("detail"), Map.of("reason", id));
            default -> new IllegalStateException("stream-service answered " + status + " " + id);
        };
    }

    private ProblemException problem(Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            count("refused");
            return refusal;
        }
        count("failed");
        Log.warnf("Links cannot be exchanged: %s", failure.getMessage());
        return new ProblemException(CommonProblem.UNAVAILABLE, "Links cannot be checked right now.");
    }

    private void count(String outcome) {
        metrics.counter(COUNTER, "outcome", outcome).increment();
    }
}
