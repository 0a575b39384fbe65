package live.frontrow.vod.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Part;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;

/**
 * Uploads something large in parts (multipart upload of S3): on a bad line a part is sent again instead of all of it, and nothing is
 * there before all of it is.
 */
final class PartedUpload {

    private static final Logger LOG = Logger.getLogger(PartedUpload.class);

    /** S3 takes none that is smaller than 5 MiB but for the last one. */
    private static final long PART = 8L << 20;

    /** For all parts together, as for what is sent at once: nobody waits longer for an agent that stores something. */
    private static final Duration AT_MOST = Duration.ofMinutes(2);

    private static final Duration ABORT_AT_MOST = Duration.ofSeconds(5);

    private final S3Client s3;
    private final CreateMultipartUploadRequest request;
    private final long until = System.nanoTime() + AT_MOST.toNanos();
    private String upload;

    /** To the place, and encrypted, as the request says. */
    PartedUpload(S3Client s3, CreateMultipartUploadRequest request) {
        this.s3 = s3;
        this.request = request;
    }

    /** Sends all of it; when that fails nothing of it is there. */
    void send(Content content) throws IOException {
        upload = s3.createMultipartUpload(request.toBuilder()
                        .contentType(content.type())
                        .checksumAlgorithm(ChecksumAlgorithm.CRC32_C)
                        .build())
                .uploadId();
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long from = 0; from < content.length(); from += PART) {
                Content part = new Part(content, from, Math.min(PART, content.length() - from));
                parts.add(send(part, parts.size() + 1));
            }
            s3.completeMultipartUpload(complete -> complete.bucket(request.bucket())
                    .key(request.key())
                    .uploadId(upload)
                    .overrideConfiguration(limit -> limit.apiCallTimeout(left()))
                    .multipartUpload(all -> all.parts(parts)));
        } catch (IOException | RuntimeException e) {
            abort();
            throw e;
        }
    }

    private CompletedPart send(Content part, int number) throws IOException {
        String checksum = S3Shelf.checksum(part);
        String tag = s3.uploadPart(
                        of -> of.bucket(request.bucket())
                                .key(request.key())
                                .uploadId(upload)
                                .partNumber(number)
                                .overrideConfiguration(limit -> limit.apiCallTimeout(left()))
                                .checksumCRC32C(checksum),
                        S3Shelf.body(part))
                .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(tag)
                .checksumCRC32C(checksum)
                .build();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(TimeUnit.MILLISECONDS.toNanos(1), until - System.nanoTime()));
    }

    /** Parts that are left cost money and cannot be seen; what cannot be taken away now is the bucket's own rule's to find. */
    private void abort() {
        try {
            s3.abortMultipartUpload(of -> of.bucket(request.bucket())
                    .key(request.key())
                    .uploadId(upload)
                    .overrideConfiguration(limit -> limit.apiCallTimeout(ABORT_AT_MOST)));
        } catch (SdkException e) {
            LOG.warnf("Parts of %s are left in the bucket: %s", request.key(), e.getMessage());
        }
    }
}
