package live.frontrow.vod.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where recordings are kept. {@code application.properties} hands on to the S3 client what is its business. */
@ConfigMapping(prefix = "frontrow.storage")
interface StorageConfig {

    /** Address of an S3-compatible server; AWS unless it is set. */
    Optional<URI> endpoint();

    /** Region that signatures name. */
    @WithDefault("us-east-1")
    String region();

    /** Id of the key that signs. */
    Optional<String> key();

    /** The key. */
    Optional<String> secret();

    /** The bucket; made, for nobody else to read, unless it is there. */
    @WithDefault("frontrow")
    String bucket();
}
