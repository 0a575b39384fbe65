package live.frontrow.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import live.frontrow.gateway.identity.Viewer;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads a person out of what the provider says. */
@Singleton
final class People {

    private final Set<String> knownRoles;

    People(ProviderConfig config) {
        knownRoles = Set.copyOf(config.roles());
    }

    Viewer of(JsonWebToken token, SecurityIdentity identity) {
        Set<String> roles =
                identity.getRoles().stream().filter(knownRoles::contains).collect(Collectors.toSet());
        return new Viewer(
                token.getSubject(), false, token.getClaim("name"), token.getClaim("preferred_username"), roles);
    }
}
