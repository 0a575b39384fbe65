package live.frontrow.rtmpfront.relay;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** RTMPS: nothing listens for it unless all three are there. */
@ConfigMapping(prefix = "frontrow.rtmp-front.tls")
interface TlsConfig {

    /** Port for broadcasters. */
    OptionalInt port();

    /** PEM file with the certificate and those above it; read again within a minute when it changes. */
    Optional<Path> certificate();

    /** PEM file with its key. */
    Optional<Path> key();
}
