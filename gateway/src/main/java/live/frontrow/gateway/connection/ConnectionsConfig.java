package live.frontrow.gateway.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds of connections to the public port; how many there may be in all is {@code quarkus.http.limits.max-connections}. */
@ConfigMapping(prefix = "frontrow.connections")
interface ConnectionsConfig {

    /** Of one address, or one /64 of IPv6: 200 viewers behind it, each with as many as a browser opens, and some more. */
    @WithDefault("2000")
    int mostPerAddress();

    /**
     * A connection to which nothing has been written to the end for so long is cut: whoever dribbles a request, stops
     * reading, or does nothing. Longer than the pauses of proxies that keep connections, than events and playlists keep
     * anybody waiting, and than a picture takes to come.
     */
    @WithDefault("PT60S")
    Duration stalledAfter();
}
