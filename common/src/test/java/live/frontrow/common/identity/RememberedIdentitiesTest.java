package live.frontrow.common.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class RememberedIdentitiesTest {

    private static final Instant NOW = Instant.parse("2026-11-29T20:00:00Z");

    private final Checking checking = new Checking();
    private Instant now = NOW;
    private final RememberedIdentities remembered = new RememberedIdentities(checking, () -> now);

    @Test
    void shouldCheckATokenOnceUntilItsEnd() {
        ask("Bearer good");
        now = NOW.plusSeconds(59);
        SecurityIdentity again = ask("Bearer good");
        assertThat(again.getPrincipal().getName()).isEqualTo("somebody");
        assertThat(again.getRoles()).containsExactly("creator");
        assertThat(again.getAttributes()).as("no request").isEqualTo(Map.of("tenant-id", "Default"));
        assertThat(checking.times).isEqualTo(1);

        now = NOW.plusSeconds(60);
        ask("Bearer good");
        assertThat(checking.times).isEqualTo(2);
    }

    @Test
    void shouldCheckWhateverIsNotTheVeryTokenThatWasGood() {
        ask("Bearer good");
        assertThat(ask("Bearer gooe")).isNull();
        assertThat(ask("Bearer gooe")).isNull();
        assertThat(ask(null)).isNull();
        assertThat(checking.times).isEqualTo(4);
    }

    private SecurityIdentity ask(String header) {
        return remembered.authenticate(request(header), null).await().atMost(Duration.ofSeconds(1));
    }

    private static RoutingContext request(String header) {
        HttpServerRequest request = answering(HttpServerRequest.class, "getHeader", header);
        return answering(RoutingContext.class, "request", request);
    }

    private static <T> T answering(Class<T> type, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) -> called.getName().equals(method) ? answer : null));
    }

    /** Takes one token for good, and counts how often it looks. */
    private static final class Checking implements HttpAuthenticationMechanism {

        private int times;

        @Override
        public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
            times++;
            return "Bearer good".equals(request.request().getHeader("Authorization"))
                    ? Uni.createFrom().item(identity(request))
                    : Uni.createFrom().nullItem();
        }

        /** As quarkus-oidc makes it, with the request. */
        private static SecurityIdentity identity(RoutingContext request) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(token())
                    .addRole("creator")
                    .addAttribute("tenant-id", "Default")
                    .addAttribute(RoutingContext.class.getName(), request)
                    .build();
        }

        private static JsonWebToken token() {
            return new JsonWebToken() {
                @Override
                public String getName() {
                    return "somebody";
                }

                @Override
                public Set<String> getClaimNames() {
                    return Set.of("exp");
                }

                @Override
                @SuppressWarnings("unchecked")
                public <T> T getClaim(String name) {
                    return name.equals("exp")
                            ? (T) Long.valueOf(NOW.plusSeconds(60).getEpochSecond())
                            : null;
                }
            };
        }

        @Override
        public Uni<ChallengeData> getChallenge(RoutingContext request) {
            return Uni.createFrom().nullItem();
        }
    }
}
