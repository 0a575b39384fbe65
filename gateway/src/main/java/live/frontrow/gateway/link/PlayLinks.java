package live.frontrow.gateway.link;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.playback.PlaybackGate;
import live.frontrow.gateway.playback.PlaybackToken;
import live.frontrow.gateway.problem.GatewayProblem;

/**
 * The tokens that links stand for. A link is exchanged when a player first comes with it and from half of each token's life
 * on, behind the player's back; the token is looked at on every request like a browser's.
 */
@Singleton
public final class PlayLinks {

    private static final int MOST_HELD = 20_000;

    /** Invented links must not become a flood of questions. */
    private static final int MOST_ASKED = 64;

    private static final Duration LONGEST_TOKEN = Duration.ofMinutes(2);
    private static final Duration NO_STANDS = Duration.ofSeconds(1);

    private final LinkExchange exchange;
    private final PlaybackGate gate;
    private final LinkAddresses addresses;
    private final Coalescer<String, Held> questions = new Coalescer<>(MOST_ASKED);
    private final Cache<String, Held> held = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_TOKEN)
            .maximumSize(MOST_HELD)
            .build();
    private final Cache<String, ProblemException> refused = Caffeine.newBuilder()
            .expireAfterWrite(NO_STANDS)
            .maximumSize(MOST_HELD)
            .build();

    PlayLinks(LinkExchange exchange, PlaybackGate gate, LinkAddresses addresses, MeterRegistry metrics) {
        this.exchange = exchange;
        this.gate = gate;
        this.addresses = addresses;
        metrics.gauge("frontrow.links.held", held, Cache::estimatedSize);
    }

    /**
     * A token that opens its show within {@code scope} now, or the problem that says why there is none. One that was
     * revoked is asked for anew at once: rights that were gained revoke as well.
     *
     * @param address of the player
     */
    public Future<PlaybackToken> open(String link, String scope, String address) {
        return current(link, scope)
                .compose(token -> addresses.admits(link, address)
                        ? Future.succeededFuture(token)
                        : Future.failedFuture(shared()));
    }

    private Future<PlaybackToken> current(String link, String scope) {
        Held known = held.getIfPresent(link);
        if (known == null || gate.refusal(known.token(), scope).isPresent()) {
            return ask(link).map(Held::token).compose(token -> opening(token, scope));
        }
        if (known.isDue()) {
            // What becomes of it is seen when this token ends; whoever watches does not wait for it.
            ask(link);
        }
        return Future.succeededFuture(known.token());
    }

    private Future<PlaybackToken> opening(PlaybackToken token, String scope) {
        Optional<ProblemException> refusal = gate.refusal(token, scope);
        return refusal.isPresent() ? Future.failedFuture(refusal.get()) : Future.succeededFuture(token);
    }

    private Future<Held> ask(String link) {
        ProblemException no = refused.getIfPresent(link);
        if (no != null) {
            return Future.failedFuture(no);
        }
        return questions
                .ask(link, () -> exchange.ask(link)
                        .onSuccess(given -> held.put(link, given))
                        .onFailure(why -> refused.put(link, (ProblemException) why)))
                .recover(why -> Future.failedFuture(why instanceof RejectedExecutionException ? busy() : why));
    }

    private static ProblemException shared() {
        return new ProblemException(
                GatewayProblem.PLAYBACK_REFUSED,
                "This link is played in too many places at once.",
                Map.of("reason", "shared"));
    }

    private static ProblemException busy() {
        return new ProblemException(CommonProblem.UNAVAILABLE, "Too many links are being checked right now.");
    }
}
