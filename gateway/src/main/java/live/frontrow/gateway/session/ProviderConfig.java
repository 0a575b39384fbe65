package live.frontrow.gateway.session;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Set;

/** The OIDC provider, for what happens after signing in; set from quarkus-oidc's own settings. */
@ConfigMapping(prefix = "frontrow.provider")
interface ProviderConfig {

    /** Issuer address as the gateway reaches it. */
    URI url();

    /** Our client at the provider. */
    String clientId();

    /** Its secret. */
    String clientSecret();

    /** Roles that Frontrow knows; the provider's others are dropped. */
    Set<String> roles();
}
