package live.frontrow.vod.storage;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

/** A bucket as a shelf. Blocks; for the agent's thread. */
@Singleton
public class S3Shelf implements Shelf {

    private static final Logger LOG = Logger.getLogger(S3Shelf.class);

    /** A segment of some seconds is smaller than this unless it has very many bits. */
    private static final long IN_PARTS_FROM = 16L << 20;

    /**
     * What fails sooner is sent once more: connections that the store has given up meanwhile may be as many as the client tries, and
     * fail at once.
     */
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final S3Client s3;
    private final String bucket;
    private final String endpoint;
    private final ServerSideEncryption encryption;
    private final String encryptionKey;

    S3Shelf(S3Client s3, StorageConfig config) {
        this.s3 = s3;
        this.bucket = config.bucket();
        this.encryption = config.encryption().orElse(null);
        this.encryptionKey = config.encryptionKey().orElse(null);
        this.endpoint = config.endpoint().map(URI::toString).orElse("AWS");
    }

    /**
     * Makes sure that things can be kept; fails with what the operator has to do. Where there is no bucket yet, it is made: private,
     * as all servers make them.
     */
    public void check() throws IOException {
        try {
            s3.headBucket(request -> request.bucket(bucket));
        } catch (NoSuchBucketException none) {
            call(() -> s3.createBucket(request -> request.bucket(bucket)));
        } catch (SdkException e) {
            throw new IOException(
                    "Object storage at %s cannot be used (bucket %s): %s".formatted(endpoint, bucket, reason(e)), e);
        }
    }

    @Override
    public void put(String name, Content content) throws IOException {
        long begin = System.nanoTime();
        try {
            send(name, content);
        } catch (IOException e) {
            if (System.nanoTime() - begin > AT_ONCE.toNanos()) {
                throw e;
            }
            LOG.debugf("Once more: %s", e.getMessage());
            send(name, content);
        }
    }

    private void send(String name, Content content) throws IOException {
        if (content.length() < IN_PARTS_FROM) {
            putAtOnce(name, content);
        } else {
            putInParts(name, content);
        }
    }

    private void putAtOnce(String name, Content content) throws IOException {
        String checksum = checksum(content);
        call(() -> s3.putObject(
                request -> request.bucket(bucket)
                        .key(name)
                        .contentType(content.type())
                        .serverSideEncryption(encryption)
                        .ssekmsKeyId(encryptionKey)
                        // The server refuses what has not arrived as it was sent.
                        .checksumCRC32C(checksum),
                body(content)));
    }

    private void putInParts(String name, Content content) throws IOException {
        CreateMultipartUploadRequest request = CreateMultipartUploadRequest.builder()
                .bucket(bucket)
                .key(name)
                .serverSideEncryption(encryption)
                .ssekmsKeyId(encryptionKey)
                .build();
        try {
            new PartedUpload(s3, request).send(content);
        } catch (SdkException e) {
            throw failed(e);
        }
    }

    @Override
    public ByteBuffer beginning(String name, int atMost) throws IOException {
        return call(() -> s3.getObjectAsBytes(
                        request -> request.bucket(bucket).key(name).range("bytes=0-" + (atMost - 1)))
                .asByteBuffer());
    }

    @Override
    public List<Item> list(String prefix) throws IOException {
        return call(() ->
                s3.listObjectsV2Paginator(request -> request.bucket(bucket).prefix(prefix)).contents().stream()
                        .map(object -> new Item(object.key(), object.size()))
                        .toList());
    }

    /** Takes away everything whose name begins so. */
    public void remove(String prefix) throws IOException {
        for (Item item : list(prefix)) {
            call(() -> s3.deleteObject(request -> request.bucket(bucket).key(item.name())));
        }
    }

    /** An answer without a body, as to HEAD, says nothing but its status. */
    private static String reason(SdkException failure) {
        int status = failure instanceof S3Exception answered ? answered.statusCode() : 0;
        return switch (status) {
            case 301, 307 -> "it is in another region than FRONTROW_STORAGE_REGION says";
            case 400, 401, 403 -> "FRONTROW_STORAGE_KEY and FRONTROW_STORAGE_SECRET do not open it";
            default -> failure.getMessage();
        };
    }

    /** As a request carries it: the bytes again whenever they have to be sent again. */
    static RequestBody body(Content content) {
        return RequestBody.fromContentProvider(() -> open(content), content.length(), content.type());
    }

    /** As headers carry it. */
    static String checksum(Content content) throws IOException {
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(Integer.BYTES)
                        .putInt((int) content.checksum())
                        .array());
    }

    private static InputStream open(Content content) {
        try {
            return content.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T call(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw failed(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static IOException failed(SdkException e) {
        return new IOException("Object storage: " + e.getMessage(), e);
    }
}
