package live.frontrow.vod.storage;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Addresses by which whoever has them reads one object for a moment. Signed here, without asking anybody; made at the start, since
 * the first signature takes longer than a player should wait.
 */
@Startup
@Singleton
public class SignedAddresses {

    /** From the signature to the first byte; what takes longer afterwards goes on. */
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final String bucket;
    private final S3Presigner presigner;

    SignedAddresses(StorageConfig config) {
        this.bucket = config.bucket();
        S3Presigner.Builder builder = S3Presigner.builder()
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        config.key().orElse("none"), config.secret().orElse("none"))))
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build());
        config.endpoint().ifPresent(builder::endpointOverride);
        this.presigner = builder.build();
        of("first");
    }

    /** An address to GET the object of that name from. */
    public URI of(String name) {
        return URI.create(presigner
                .presignGetObject(request -> request.signatureDuration(LIFE)
                        .getObjectRequest(object -> object.bucket(bucket).key(name)))
                .url()
                .toString());
    }

    /** The answer that leads a gateway to the object of that name; nobody keeps it. */
    public RestResponse<Void> leading(String name) {
        return ResponseBuilder.<Void>create(Status.TEMPORARY_REDIRECT)
                .location(of(name))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PreDestroy
    void close() {
        presigner.close();
    }
}
