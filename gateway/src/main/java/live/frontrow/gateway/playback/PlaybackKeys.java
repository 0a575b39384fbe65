package live.frontrow.gateway.playback;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.proxy.Service;
import live.frontrow.gateway.proxy.ServiceClient;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** The public keys of playback tokens: fetched from stream-service when a token names one that is not known. */
@Singleton
final class PlaybackKeys {

    private static final String PATH = "/internal/playback/jwks.json";

    /** Tokens with invented key ids must not become a flood of questions. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private static final int MOST_KEYS = 16;

    private final ServiceClient services;
    private final Coalescer<String, Map<String, PublicKey>> fetches = new Coalescer<>(1);
    private volatile Map<String, PublicKey> keys = Map.of();
    private volatile Instant askedAt = Instant.MIN;
    private volatile boolean answered;

    PlaybackKeys(ServiceClient services) {
        this.services = services;
    }

    /** The key, if it is known by now. */
    Optional<PublicKey> known(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** The key, after asking for the present ones; nothing when there is none with this id. */
    Future<Optional<PublicKey>> find(String id) {
        if (askedAt.isAfter(Instant.now().minus(PAUSE))) {
            return answered ? Future.succeededFuture(known(id)) : Future.failedFuture(unavailable());
        }
        return fetches.ask("keys", this::fetch).map(present -> Optional.ofNullable(present.get(id)));
    }

    private Future<Map<String, PublicKey>> fetch() {
        return services.send(Service.STREAM, HttpMethod.GET, PATH, MultiMap.caseInsensitiveMultiMap(), Buffer.buffer())
                .compose(PlaybackKeys::body)
                .map(PlaybackKeys::parse)
                .onComplete(done -> {
                    answered = done.succeeded();
                    askedAt = Instant.now();
                })
                .onSuccess(present -> keys = present)
                .recover(failure -> {
                    Log.warnf("The keys of playback tokens cannot be read: %s", failure.getMessage());
                    return Future.failedFuture(unavailable());
                });
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == 200
                ? answer.body()
                : Future.failedFuture("stream-service answered " + answer.statusCode());
    }

    private static Map<String, PublicKey> parse(Buffer body) {
        Map<String, PublicKey> found = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(body.toString()).getJsonWebKeys()) {
                if (key instanceof EllipticCurveJsonWebKey curve
                        && "P-256".equals(curve.getCurveName())
                        && key.getKeyId() != null
                        && found.size() < MOST_KEYS) {
                    found.put(key.getKeyId(), curve.getECPublicKey());
                }
            }
        } catch (JoseException e) {
            throw new IllegalArgumentException("No JWKS", e);
        }
        return Map.copyOf(found);
    }

    private static ProblemException unavailable() {
        return new ProblemException(CommonProblem.UNAVAILABLE, "Playback tokens cannot be checked right now.");
    }
}
