package live.frontrow.common.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who asks this service. */
@ConfigMapping(prefix = "frontrow.requests")
interface RequestsConfig {

    /** Whether only parts of Frontrow do, whose word on a request's id counts. */
    @WithDefault("true")
    boolean inner();

    /**
     * Whether trusted proxies say instead of whoever they ask for what a request is called. ingress-nginx leads an id through that a
     * browser invents.
     */
    @WithDefault("false")
    boolean namedByProxy();
}
