package live.frontrow.vod.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFileFuzzTest {

    private static final byte[] BOTH = new FakeRecorder(UUID.randomUUID(), 5_000_000_007L, Instant.EPOCH)
            .video(3600, 50, true, "avc1")
            .audio(44_100)
            .record(2)
            .getFirst();

    private static final Fuzz FUZZ = Fuzz.of(
                    BOTH,
                    FakeRecorder.unclosed(BOTH),
                    new FakeRecorder(UUID.randomUUID(), 0, Instant.EPOCH)
                            .audio(48_000)
                            .record(1)
                            .getFirst())
            .words(
                    "ftyp", "moov", "mvhd", "trak", "tkhd", "mdia", "mdhd", "hdlr", "udta", "mtxi", "moof", "mfhd",
                    "traf", "tfhd", "tfdt", "trun", "mdat")
            .inputs(2_000);

    @TempDir
    Path folder;

    @Test
    void shouldRefuseOrPlaceEveryFile() throws IOException {
        try (FileChannel file = open()) {
            FUZZ.sample(input -> holds(file, input));
        }
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrPlaceEveryFileForLong() throws IOException {
        try (FileChannel file = open()) {
            FUZZ.soak(input -> holds(file, input));
        }
    }

    /** What is taken has a place on the timeline, one behind the other, and as many bytes as it says. */
    private static boolean holds(FileChannel file, byte[] input) throws IOException {
        file.truncate(0).write(ByteBuffer.wrap(input), 0);
        RecordedFile read;
        try {
            read = RecordedFile.read(file);
        } catch (UnusableFileException refused) {
            return false;
        }
        long end = 0;
        for (Segment segment : Timeline.place(Position.START, read)) {
            assertThat(segment.note().start()).isEqualTo(end);
            assertThat(segment.note().duration()).isNotNegative();
            end += segment.note().duration();
            assertThat(bytes(segment.open(file))).isEqualTo(segment.length());
        }
        return true;
    }

    private static long bytes(SegmentChannel channel) throws IOException {
        ByteBuffer target = ByteBuffer.allocate(8192);
        long bytes = 0;
        for (int read = channel.read(target); read >= 0; read = channel.read(target.clear())) {
            bytes += read;
        }
        return bytes;
    }

    private FileChannel open() throws IOException {
        return FileChannel.open(
                folder.resolve("file.mp4"),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }
}
