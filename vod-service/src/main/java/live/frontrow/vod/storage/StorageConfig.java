package live.frontrow.vod.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

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

    /** Bytes that recordings may take in all, for the forecast; object storage does not tell. */
    OptionalLong capacity();

    /** The folder in which a server on this machine keeps them: unless there is a capacity, its file system's room counts. */
    Optional<Path> folder();

    /** How the server encrypts what it is given; unless it is set, as the bucket says. */
    Optional<ServerSideEncryption> encryption();

    /** Id of the key of {@code aws-kms}; AWS's own unless it is set. */
    Optional<String> encryptionKey();
}
