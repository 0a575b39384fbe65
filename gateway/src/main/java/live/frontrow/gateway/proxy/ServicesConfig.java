package live.frontrow.gateway.proxy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the services are. */
@ConfigMapping(prefix = "frontrow.services")
interface ServicesConfig {

    /** Base addresses of stream-service. */
    List<URI> stream();

    /** Base addresses of membership-service. */
    List<URI> membership();

    /** Base addresses of chat-service. */
    List<URI> chat();

    /** Base addresses of vod-service; none where there are no replays. */
    Optional<List<URI>> vod();

    /** Open sockets that are led on. */
    @WithDefault("20000")
    int mostSockets();

    /** Longest wait until a service takes a new connection. */
    @WithDefault("PT1S")
    Duration connectTimeout();

    /** Longest wait of a request for one of the connections, while all are in use. */
    @WithDefault("PT5S")
    Duration waitTimeout();

    /** Longest silence of a service while it answers. */
    @WithDefault("PT10S")
    Duration idleTimeout();
}
