package live.frontrow.gateway.session;

import io.quarkus.logging.Log;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import live.frontrow.gateway.async.Coalescer;
import live.frontrow.gateway.identity.Viewer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Asks the provider again for a person's name and roles when a session's access token has ended. Requests of one
 * session share one question; while the provider is away the last known roles stay.
 */
@Singleton
final class SessionRefresh {

    /** Before the next try when the provider does not answer. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int MOST_AT_ONCE = 2_000;

    private final Coalescer<ByteBuffer, Optional<Viewer>> underWay = new Coalescer<>(MOST_AT_ONCE);
    private final SessionRepository repository;
    private final ProviderClient provider;
    private final RefreshTokenCipher cipher;
    private final TenantIdentityProvider tokens;
    private final People people;

    SessionRefresh(
            SessionRepository repository,
            ProviderClient provider,
            RefreshTokenCipher cipher,
            TenantIdentityProvider tokens,
            People people) {
        this.repository = repository;
        this.provider = provider;
        this.cipher = cipher;
        this.tokens = tokens;
        this.people = people;
    }

    /** The person as the provider now knows them; nothing when the session is over. */
    Future<Optional<Viewer>> refresh(byte[] hash, Viewer lastKnown) {
        return underWay.askFromHere(ByteBuffer.wrap(hash), () -> repository
                .claimRefresh(hash, PAUSE)
                .compose(token -> token.isEmpty()
                        ? Future.succeededFuture(Optional.of(lastKnown))
                        : ask(hash, token.get(), lastKnown)));
    }

    private Future<Optional<Viewer>> ask(byte[] hash, byte[] encrypted, Viewer lastKnown) {
        return cipher.decrypt(encrypted)
                .map(provider::refresh)
                .orElseGet(() -> Future.failedFuture(new RefreshRejectedException()))
                .compose(fresh -> person(fresh).compose(person -> store(hash, person, fresh)))
                .map(Optional::of)
                .recover(failure -> failure instanceof RefreshRejectedException
                        ? repository.delete(hash).map(Optional.empty())
                        : keep(failure, lastKnown));
    }

    private Future<Viewer> person(FreshTokens fresh) {
        Uni<SecurityIdentity> verified = tokens.authenticate(new AccessTokenCredential(fresh.access()));
        return Future.fromCompletionStage(verified.subscribeAsCompletionStage())
                .map(identity -> people.of((JsonWebToken) identity.getPrincipal(), identity));
    }

    private Future<Viewer> store(byte[] hash, Viewer person, FreshTokens fresh) {
        byte[] next = fresh.refresh() == null ? null : cipher.encrypt(fresh.refresh());
        OffsetDateTime again = OffsetDateTime.now(ZoneOffset.UTC).plus(FreshTokens.nextRefresh(fresh.expiresIn()));
        return repository.refreshed(hash, person, next, again).map(person);
    }

    private static Future<Optional<Viewer>> keep(Throwable failure, Viewer lastKnown) {
        Log.warnf("A session keeps its last known roles: %s", failure.getMessage());
        return Future.succeededFuture(Optional.of(lastKnown));
    }
}
