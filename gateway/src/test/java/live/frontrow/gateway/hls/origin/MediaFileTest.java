package live.frontrow.gateway.hls.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.channel.FileRegion;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an object has a file, what is in it, and when that is gone. */
class MediaFileTest {

    private static final byte[] BYTES = bytes(MediaFiles.LEAST);

    @TempDir
    private Path folder;

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    @Test
    void shouldSendAFileWithoutANameOnceSomeHaveAsked() throws IOException {
        // Given
        MediaFile file = file(folder);
        for (int asked = 1; asked < MediaFile.WORTH_IT; asked++) {
            assertThat(file.region()).isEmpty();
        }
        assertThat(tasks).isEmpty();

        // When
        assertThat(file.region()).isEmpty();
        assertThat(file.region()).isEmpty();
        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        // Then
        for (int time = 0; time < 2; time++) {
            FileRegion region = file.region().orElseThrow();
            assertThat(sent(region)).isEqualTo(BYTES);
            region.release();
        }
        assertThat(folder).isEmptyDirectory();
        assertThat(open()).isEqualTo(1);
        assertThat(metrics.get("frontrow.edge.uncopied").counter().count()).isEqualTo(2);
        assertThat(tasks).isEmpty();
    }

    @Test
    void shouldStayUntilTheLastOneHasIt() throws IOException {
        // Given
        MediaFile file = written();
        FileRegion region = file.region().orElseThrow();

        // When
        file.forget();
        file.forget();

        // Then
        assertThat(open()).isEqualTo(1);
        assertThat(sent(region)).isEqualTo(BYTES);
        region.release();
        assertThat(open()).isZero();
        assertThat(file.region()).isEmpty();
        assertThat(tasks).isEmpty();
    }

    @Test
    void shouldGoAwayWhenNobodyAsksForItWhileItIsWritten() {
        // Given
        MediaFile file = asked(file(folder));

        // When
        file.forget();
        tasks.remove().run();

        // Then
        assertThat(open()).isZero();
        assertThat(file.region()).isEmpty();
    }

    @Test
    void shouldHaveNoneWhereNoneCanBeWritten() {
        // Given
        MediaFile file = asked(file(folder.resolve("missing")));

        // When
        tasks.remove().run();

        // Then
        assertThat(file.region()).isEmpty();
        assertThat(open()).isZero();
        file.forget();
    }

    @Test
    void shouldHaveNoneOfWhatIsShort() {
        assertThat(files(folder).of(Buffer.buffer(bytes(MediaFiles.LEAST - 1)))).isEmpty();
    }

    private MediaFile written() {
        MediaFile file = asked(file(folder));
        tasks.remove().run();
        return file;
    }

    private static MediaFile asked(MediaFile file) {
        for (int asked = 0; asked < MediaFile.WORTH_IT; asked++) {
            file.region();
        }
        return file;
    }

    private MediaFile file(Path where) {
        return files(where).of(OffHeap.copyOf(BYTES)).orElseThrow();
    }

    private MediaFiles files(Path where) {
        return new MediaFiles(where, tasks::add, metrics);
    }

    private double open() {
        return metrics.get("frontrow.edge.files").gauge().value();
    }

    private static byte[] sent(FileRegion region) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        region.transferTo(Channels.newChannel(out), 0);
        return out.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(69).nextBytes(bytes);
        return bytes;
    }
}
