package live.frontrow.stream.push;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** Web push. Without a key there is none, and pages do not offer it. */
@ConfigMapping(prefix = "frontrow.push")
interface PushConfig {

    /** File with the key by which push services know this installation: PEM, PKCS#8, EC P-256 (RFC 8292). */
    Optional<Path> key();

    /** Origin of a push service of one's own that lies on a private address or another port, as {@code https://push.lan:8443}. */
    Optional<URI> own();

    /** Its certificate, or that of who signed it, where no one else vouches for it: PEM. */
    Optional<Path> ownCertificate();
}
