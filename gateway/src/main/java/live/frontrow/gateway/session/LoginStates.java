package live.frontrow.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Keeps quarkus-oidc's tokens in PostgreSQL between the provider's answer and our own session: no token ever reaches
 * the browser.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class LoginStates implements TokenStateManager {

    /** One redirect's time. */
    private static final Duration LIFE = Duration.ofMinutes(2);

    private final Pool pool;
    private final RefreshTokenCipher cipher;

    LoginStates(Pool pool, RefreshTokenCipher cipher) {
        this.pool = pool;
        this.cipher = cipher;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig config,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> requestContext) {
        String id = SessionId.next();
        JsonObject content = new JsonObject()
                .put("id", tokens.getIdToken())
                .put("access", tokens.getAccessToken())
                .put("refresh", tokens.getRefreshToken())
                .put("expiresIn", tokens.getAccessTokenExpiresIn());
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        Future<String> stored = pool.preparedQuery("DELETE FROM login_state WHERE expires_at < $1")
                .execute(Tuple.of(now))
                .compose(swept -> pool.preparedQuery("INSERT INTO login_state VALUES ($1, $2, $3)")
                        .execute(Tuple.of(
                                Buffer.buffer(SessionId.hash(id)),
                                Buffer.buffer(cipher.encrypt(content.encode())),
                                now.plus(LIFE))))
                .map(id);
        return uni(stored);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig config,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> requestContext) {
        Future<AuthorizationCodeTokens> found = pool.preparedQuery(
                        "SELECT tokens FROM login_state WHERE id_hash = $1 AND expires_at > $2")
                .execute(Tuple.of(Buffer.buffer(SessionId.hash(state)), OffsetDateTime.now(ZoneOffset.UTC)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw new AuthenticationFailedException("Signing in took too long");
                    }
                    byte[] sealed = rows.iterator().next().getBuffer("tokens").getBytes();
                    return cipher.decrypt(sealed)
                            .map(JsonObject::new)
                            .map(LoginStates::tokens)
                            .orElseThrow(AuthenticationFailedException::new);
                });
        return uni(found);
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig config, String state, OidcRequestContext<Void> requestContext) {
        return uni(pool.preparedQuery("DELETE FROM login_state WHERE id_hash = $1")
                .execute(Tuple.of(Buffer.buffer(SessionId.hash(state))))
                .mapEmpty());
    }

    private static AuthorizationCodeTokens tokens(JsonObject content) {
        return new AuthorizationCodeTokens(
                content.getString("id"),
                content.getString("access"),
                content.getString("refresh"),
                content.getLong("expiresIn"));
    }

    private static <T> Uni<T> uni(Future<T> future) {
        return Uni.createFrom().completionStage(future.toCompletionStage());
    }
}
