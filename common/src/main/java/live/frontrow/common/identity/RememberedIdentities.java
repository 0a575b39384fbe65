package live.frontrow.common.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import live.frontrow.common.log.LogKeys;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers until its end who an identity token is of: a gateway gives the same one for 40 s, and its ES256 signature costs a
 * service more than a vote. What is remembered are the very bytes that were found good; everything else is looked at anew.
 */
@Alternative
@Priority(1)
@Singleton
@IfBuildProperty(name = "quarkus.oidc.application-type", stringValue = "service")
class RememberedIdentities implements HttpAuthenticationMechanism {

    /** Some 10 MB; beyond, tokens are looked at as before. */
    private static final int MOST = 4_000;

    private final HttpAuthenticationMechanism tokens;
    private final InstantSource clock;
    private final Cache<String, SecurityIdentity> known;

    @Inject
    RememberedIdentities(OidcAuthenticationMechanism tokens) {
        this(tokens, InstantSource.system());
    }

    RememberedIdentities(HttpAuthenticationMechanism tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfter(Expiry.creating((String header, SecurityIdentity identity) -> left(identity)))
                .build();
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        String header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        SecurityIdentity identity = header == null ? null : known.getIfPresent(header);
        if (identity != null && left(identity).isPositive()) {
            return Uni.createFrom().item(told(identity));
        }
        Uni<SecurityIdentity> found = tokens.authenticate(request, providers);
        return header == null
                ? found
                : found.invoke(good -> remember(header, good)).map(RememberedIdentities::told);
    }

    /** In log lines from here on. */
    private static SecurityIdentity told(SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            LogKeys.put(LogKeys.PERSON, token.getSubject());
        }
        return identity;
    }

    private void remember(String header, SecurityIdentity identity) {
        if (identity != null && left(identity).isPositive()) {
            known.put(header, without(identity));
        }
    }

    /** The request that it came with, and its answer, would stay in memory as long. */
    private static SecurityIdentity without(SecurityIdentity identity) {
        QuarkusSecurityIdentity.Builder copy = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                copy.addAttribute(name, value);
            }
        });
        return copy.build();
    }

    private Duration left(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()))
                : Duration.ZERO;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return tokens.getChallenge(request);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        return tokens.sendChallenge(request);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return tokens.getCredentialTransport(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    /** Before the mechanism that it asks. */
    @Override
    public int getPriority() {
        return tokens.getPriority() + 1;
    }
}
