package live.frontrow.gateway.playback;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.problem.GatewayProblem;

/**
 * Decides on every request whether its token opens the show. Only the costly part, the signature of these very bytes,
 * is remembered; end, show, scope and rights are looked at each time.
 */
@Singleton
public final class PlaybackGate {

    private static final String BEARER = "Bearer ";
    private static final int MOST_REMEMBERED = 20_000;

    private final PlaybackKeys keys;
    private final TokenVerifier verifier;
    private final Revocations revocations;
    private final Cache<String, PlaybackToken> verified = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(2))
            .maximumSize(MOST_REMEMBERED)
            .build();

    PlaybackGate(PlaybackKeys keys, TokenVerifier verifier, Revocations revocations) {
        this.keys = keys;
        this.verifier = verifier;
        this.revocations = revocations;
    }

    /** The request's token, if it opens {@code show} within {@code scope}; fails with the problem otherwise. */
    public Future<PlaybackToken> open(HttpServerRequest request, String show, String scope) {
        return open(request, show, Set.of(scope));
    }

    /** The same within any of these scopes. */
    public Future<PlaybackToken> open(HttpServerRequest request, String show, Set<String> scopes) {
        Optional<String> token = token(request.headers());
        if (token.isEmpty()) {
            return Future.failedFuture(new ProblemException(
                    GatewayProblem.PLAYBACK_TOKEN_MISSING,
                    "Ask POST /api/v1/streams/{id}/playback for a token before asking for media."));
        }
        if (!revocations.complete()) {
            // Whoever asks a gateway that has just started, past what waits for it to be ready.
            return Future.failedFuture(
                    new ProblemException(CommonProblem.UNAVAILABLE, "Playback tokens cannot be checked yet."));
        }
        return read(token.get()).compose(good -> refusal(good, show, !Collections.disjoint(good.scope(), scopes))
                .map(refusal -> Future.<PlaybackToken>failedFuture(refusal.problem()))
                .orElseGet(() -> Future.succeededFuture(good)));
    }

    /** The request's token if it is remembered as good and opens {@code show}; everything else takes {@link #open}. */
    public Optional<PlaybackToken> remembered(MultiMap headers, String show, String scope) {
        return remembered(headers).filter(good -> opens(good, show, scope));
    }

    /** The request's token if it is remembered as good, whatever it opens. */
    public Optional<PlaybackToken> remembered(MultiMap headers) {
        return token(headers).map(verified::getIfPresent);
    }

    /** Whether a token that was good once opens {@code show} within {@code scope} now. */
    public boolean opens(PlaybackToken good, String show, String scope) {
        return revocations.complete()
                && refusal(good, show, good.scope().contains(scope)).isEmpty();
    }

    /** Why a token that was {@link #read} opens nothing of its own show within {@code scope} now, if so. */
    public Optional<ProblemException> refusal(PlaybackToken token, String scope) {
        return refusal(token, token.show(), token.scope().contains(scope)).map(Refusal::problem);
    }

    /**
     * Why a token does not open what is in that window of its show's recording, if so. What is in window 0, which nobody knows yet, is for
     * those to whom all is open; a token that does not say what it opens is good for what is {@code alone}, the show's one window.
     */
    public static Optional<ProblemException> locked(PlaybackToken token, int window, boolean alone) {
        boolean all = token.scope().contains("replay");
        if (token.namesWindows() && window > 0) {
            return token.windows().contains(window) ? Optional.empty() : Optional.of(Refusal.WINDOW.problem());
        }
        return all && (token.namesWindows() || (window > 0 && alone)) ? Optional.empty() : Optional.of(unclear());
    }

    /** Why a token does not open what shows all of its show's recording, if so. */
    public static Optional<ProblemException> lockedAsAWhole(PlaybackToken token) {
        return token.namesWindows() ? Optional.empty() : Optional.of(unclear());
    }

    /** It is known in a moment, or with the next token. */
    private static ProblemException unclear() {
        return new ProblemException(
                CommonProblem.UNAVAILABLE, "For whom this part of the recording is, is not clear yet.");
    }

    private Optional<Refusal> refusal(PlaybackToken token, String show, boolean within) {
        if (System.currentTimeMillis() >= token.expiresAt().toEpochMilli()) {
            return Optional.of(Refusal.EXPIRED);
        }
        if (!token.show().equals(show)) {
            return Optional.of(Refusal.OTHER_SHOW);
        }
        if (!within) {
            return Optional.of(Refusal.SCOPE);
        }
        return revocations.covers(token) ? Optional.of(Refusal.REVOKED) : Optional.empty();
    }

    /** What a token says, if it is ours; whether it opens anything now is another question. */
    public Future<PlaybackToken> read(String token) {
        PlaybackToken remembered = verified.getIfPresent(token);
        if (remembered != null) {
            return Future.succeededFuture(remembered);
        }
        try {
            String keyId = verifier.keyId(token);
            Optional<PublicKey> key = keys.known(keyId);
            return key.isPresent()
                    ? Future.succeededFuture(verify(token, key))
                    : keys.find(keyId).map(found -> verify(token, found));
        } catch (ProblemException refusal) {
            return Future.failedFuture(refusal);
        }
    }

    private PlaybackToken verify(String token, Optional<PublicKey> key) {
        PlaybackToken good = verifier.verify(token, key.orElseThrow(Refusal.SIGNATURE::problem));
        remember(token, good);
        return good;
    }

    void remember(String token, PlaybackToken good) {
        verified.put(token, good);
    }

    static Optional<String> bearer(MultiMap headers) {
        String authorization = headers.get(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.startsWith(BEARER)
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }

    private static Optional<String> token(MultiMap headers) {
        Optional<String> bearer = bearer(headers);
        return bearer.isPresent() ? bearer : LiveCookie.in(headers.getAll(HttpHeaders.COOKIE));
    }
}
