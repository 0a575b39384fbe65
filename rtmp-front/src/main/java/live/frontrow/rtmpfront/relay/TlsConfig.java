package live.frontrow.rtmpfront.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** RTMPS: nothing listens for it unless all three are there. */
@ConfigMapping(prefix = "frontrow.rtmp-front.tls")
interface TlsConfig {

    /** Port for broadcasters. */
    OptionalInt port();

    /** PEM file with the certificate and those above it. */
    Optional<Path> certificate();

    /** PEM file with its key. */
    Optional<Path> key();

    /** How often the files are looked at: renewed ones hold for connections that come after that. */
    @WithDefault("1m")
    Duration renewEvery();
}
