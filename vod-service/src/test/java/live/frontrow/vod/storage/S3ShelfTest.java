package live.frontrow.vod.storage;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StorageResource;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

@QuarkusTest
@RealThings
class S3ShelfTest {

    @Inject
    Shelf shelf;

    @Inject
    S3Client s3;

    @Test
    void shouldKeepWhatItIsGivenInAFolderThatAnybodyUnderstands() throws Exception {
        // When
        shelf.put("shows/keep/w1/000000.m4s", Content.of("video/iso.segment", "first"));
        shelf.put("shows/keep/w1/000000.m4s", Content.of("video/iso.segment", "second"));
        shelf.put("shows/keep/init-0.mp4", Content.of("video/mp4", "init"));

        // Then
        assertThat(shelf.list("shows/keep/"))
                .containsExactly(
                        new Shelf.Item("shows/keep/init-0.mp4", 4), new Shelf.Item("shows/keep/w1/000000.m4s", 6));
        assertThat(shelf.list("shows/other/")).isEmpty();
        assertThat(shelf.beginning("shows/keep/w1/000000.m4s", 3)).isEqualTo(bytes("sec"));
        assertThat(shelf.beginning("shows/keep/w1/000000.m4s", 2048)).isEqualTo(bytes("second"));
        assertThat(StorageResource.store().bucket().resolve("shows/keep/w1/000000.m4s"))
                .hasContent("second");
    }

    @Test
    void shouldKeepWhatIsLargeInOnePiece() throws Exception {
        // Given: three parts
        byte[] large = new byte[20 << 20];
        new Random(1).nextBytes(large);

        // When
        shelf.put("shows/large/w1/000000.m4s", Content.of("video/iso.segment", ByteBuffer.wrap(large)));

        // Then
        assertThat(StorageResource.store().bucket().resolve("shows/large/w1/000000.m4s"))
                .hasBinaryContent(large);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void shouldLeaveNothingOfWhatIsLargeAndChanges() {
        // Given: other bytes the second time they are read
        AtomicInteger times = new AtomicInteger();
        Content changing = new Content() {
            @Override
            public String type() {
                return "video/iso.segment";
            }

            @Override
            public long length() {
                return 20 << 20;
            }

            @Override
            public InputStream open() {
                byte[] bytes = new byte[20 << 20];
                Arrays.fill(bytes, (byte) times.incrementAndGet());
                return new ByteArrayInputStream(bytes);
            }
        };

        // Then
        assertThatThrownBy(() -> shelf.put("shows/changing/w1/000000.m4s", changing))
                .isInstanceOf(IOException.class);
        assertThat(StorageResource.store().bucket().resolve("shows/changing/w1/000000.m4s"))
                .doesNotExist();
        assertThat(uploads()).isEmpty();
    }

    private List<MultipartUpload> uploads() {
        return s3.listMultipartUploads(of -> of.bucket("frontrow")).uploads();
    }

    @Test
    void shouldRefuseBytesThatAreNotThoseThatWereSent() {
        // Given: other bytes each time they are read
        Content changing = new Content() {
            private int times;

            @Override
            public String type() {
                return "video/iso.segment";
            }

            @Override
            public long length() {
                return 1;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(new byte[] {(byte) times++});
            }
        };

        // Then
        assertThatThrownBy(() -> shelf.put("shows/changed/w1/000000.m4s", changing))
                .isInstanceOf(IOException.class);
        assertThat(Files.exists(StorageResource.store().bucket().resolve("shows/changed/w1/000000.m4s")))
                .isFalse();
    }

    @Test
    void shouldMakeTheBucketAndSayWhatIsWrong() throws Exception {
        // Given
        S3Shelf made = new S3Shelf(s3, inBucket("other", null));

        // When
        made.check();
        made.check();

        // Then
        // As the agent does: a connection kept from before a server was killed fails once, and there may be five.
        await().ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> made.put("something", Content.of("text/plain", "kept")));
        assertThat(StorageResource.store().bucket().resolveSibling("other/something"))
                .hasContent("kept");
        StorageResource.store().kill();
        try {
            assertThatThrownBy(made::check)
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(
                            "Object storage at " + StorageResource.store().url() + " cannot be used (bucket other): ");
        } finally {
            StorageResource.store().start();
        }
    }

    @Test
    void shouldAskForTheEncryptionThatIsSet() throws Exception {
        // Given: a server that takes everything
        Map<String, String> asked = new ConcurrentHashMap<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestHeaders()
                    .forEach((name, values) -> asked.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (S3Client client = S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .build()) {
            // When
            new S3Shelf(client, inBucket("encrypted", ServerSideEncryption.AWS_KMS))
                    .put("something", Content.of("text/plain", "kept"));
        } finally {
            server.stop(0);
        }

        // Then
        assertThat(asked)
                .containsEntry("x-amz-server-side-encryption", "aws:kms")
                .containsEntry("x-amz-server-side-encryption-aws-kms-key-id", "key-1");
    }

    @Test
    void shouldGiveNothingToAnybodyElse() throws Exception {
        // Given
        shelf.put("shows/secret/index.m3u8", Content.of("application/vnd.apple.mpegurl", "#EXTM3U"));

        // Then
        assertThat(get("/frontrow/shows/secret/index.m3u8")).isEqualTo(403);
        assertThat(get("/frontrow/")).isEqualTo(403);
    }

    private static StorageConfig inBucket(String name, ServerSideEncryption encryption) {
        return new StorageConfig() {
            @Override
            public Optional<URI> endpoint() {
                return Optional.of(URI.create(StorageResource.store().url()));
            }

            @Override
            public String region() {
                return "us-east-1";
            }

            @Override
            public Optional<String> key() {
                return Optional.empty();
            }

            @Override
            public Optional<String> secret() {
                return Optional.empty();
            }

            @Override
            public OptionalLong capacity() {
                return OptionalLong.empty();
            }

            @Override
            public Optional<Path> folder() {
                return Optional.empty();
            }

            @Override
            public String bucket() {
                return name;
            }

            @Override
            public Optional<ServerSideEncryption> encryption() {
                return Optional.ofNullable(encryption);
            }

            @Override
            public Optional<String> encryptionKey() {
                return Optional.ofNullable(encryption).map(asked -> "key-1");
            }
        };
    }

    private static int get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(StorageResource.store().url() + path))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
