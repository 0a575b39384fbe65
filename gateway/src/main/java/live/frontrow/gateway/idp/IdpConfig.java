package live.frontrow.gateway.idp;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** Where the identity provider is, when it lies behind the gateway. */
@ConfigMapping(prefix = "frontrow.idp")
interface IdpConfig {

    /** Inner address without path; absent when the provider is reached under an address of its own. */
    Optional<URI> url();
}
