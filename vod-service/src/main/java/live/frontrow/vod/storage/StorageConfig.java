package live.frontrow.vod.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where recordings are kept; how the server is reached and signed to is {@code quarkus.s3.*}. */
@ConfigMapping(prefix = "frontrow.storage")
interface StorageConfig {

    /** The bucket, which exists and is private. */
    @WithDefault("frontrow")
    String bucket();
}
