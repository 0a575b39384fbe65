package live.frontrow.vod.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFileTest {

    private static final UUID STREAM = UUID.fromString("0d4c2f6e-1b7a-4c54-9f43-0a8d2f3f5b11");
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00.000000250Z");

    private static final byte[] FILE = new FakeRecorder(STREAM, 5_000_000_007L, NOON)
            .video(3600, 50, true, "avc1")
            .audio(44_100)
            .record(6)
            .getFirst();

    @TempDir
    Path folder;

    @Test
    void shouldReadWhatMediaMtxSaysOfAFile() throws Exception {
        // When
        RecordedFile file = read(FILE);

        // Then
        Head head = file.head();
        assertThat(head.mark()).isEqualTo(new Mark(STREAM, 0, 5_000_000_007L, NOON));
        assertThat(head.closed()).isTrue();
        assertThat(head.tracks()).containsExactly(new Track(1, 90_000, true), new Track(2, 44_100, false));
        assertThat(file.damage()).isEmpty();
        assertThat(file.fragments().stream().mapToLong(Fragment::size).sum()).isEqualTo(FILE.length - head.length());
        assertThat(read(FakeRecorder.unclosed(FILE)).head().closed()).isFalse();
        assertThat(read(FakeRecorder.unclosed(FILE)).head().init()).isEqualTo(head.init());
    }

    @Test
    void shouldSeeByItsLengthAloneThatAFileWasFinished() throws Exception {
        // Given
        Path path = Files.write(folder.resolve("growing.mp4"), FakeRecorder.unclosed(FILE));
        try (FileChannel channel = FileChannel.open(path)) {
            Head open = Head.read(channel);

            // Then
            assertThat(open.now(channel)).isSameAs(open);

            // When
            Files.write(path, FILE);

            // Then
            assertThat(open.now(channel)).isEqualTo(Head.read(channel)).returns(true, Head::closed);
        }
    }

    @Test
    void shouldKeepTheWholeFragmentsOfAFileThatIsCutAnywhere() throws Exception {
        // Given
        RecordedFile whole = read(FILE);
        Path path = Files.write(folder.resolve("cut.mp4"), FILE);
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (int length = FILE.length - 1; length >= 0; length -= 7) {
                // When
                channel.truncate(length);
                long end = length;
                int expected = (int) whole.fragments().stream()
                        .filter(fragment -> fragment.at() + fragment.size() <= end)
                        .count();

                // Then
                if (expected == 0) {
                    assertThatThrownBy(() -> RecordedFile.read(channel)).isInstanceOf(UnusableFileException.class);
                } else {
                    RecordedFile file = RecordedFile.read(channel);
                    assertThat(file.fragments().equals(whole.fragments().subList(0, expected)))
                            .isTrue();
                    assertThat(file.damage().map(Damage::cut).orElse(true)).isTrue();
                }
            }
        }
    }

    @Test
    void shouldSayWhereAFileStopsBeingOne() throws Exception {
        // Given
        RecordedFile whole = read(FILE);
        int third = (int) whole.fragments().get(2).at();

        // When
        byte[] zeros = FILE.clone();
        Arrays.fill(zeros, third, zeros.length, (byte) 0);
        byte[] earlier = FILE.clone();
        int time = third + whole.fragments().get(2).runs().getFirst().timeAt();
        ByteBuffer.wrap(earlier).putLong(time, 3);
        byte[] later = FILE.clone();
        ByteBuffer.wrap(later).putLong(time, 1L << 62);
        Run picture = whole.fragments().get(2).of(whole.head().lead()).orElseThrow();
        int samples = new String(FILE, StandardCharsets.ISO_8859_1).indexOf("trun", third + picture.timeAt()) + 16;
        byte[] longer = FILE.clone();
        longer[samples] = 1;
        byte[] shownLater = FILE.clone();
        shownLater[samples + 12] = 1;

        // Then
        assertThat(read(zeros).fragments()).hasSize(2);
        assertThat(read(zeros).damage()).hasToString("Optional[something that is no fragment at byte " + third + "]");
        assertThat(read(earlier).fragments()).hasSize(2);
        assertThat(read(earlier).damage()).hasToString("Optional[a fragment of earlier times at byte " + third + "]");
        assertThat(read(later).fragments()).hasSize(2);
        assertThat(read(later).damage()).hasToString("Optional[a fragment of much later times at byte " + third + "]");
        for (byte[] file : List.of(longer, shownLater)) {
            assertThat(read(file).fragments()).hasSize(2);
            assertThat(read(file).damage())
                    .hasToString("Optional[a fragment that lasts too long at byte " + third + "]");
        }
    }

    @Test
    void shouldRefuseWhatIsNoRecording() {
        assertThatThrownBy(() -> read("<html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("no ftyp at byte 0");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("no ftyp at byte 0");
        byte[] nameless = new String(FILE, StandardCharsets.ISO_8859_1)
                .replace("mtxi", "mtxj")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(nameless)).hasMessage("its description cannot be read: No mtxi in udta");
    }

    /** Random bytes changed: whatever is taken is what was recorded, up to the first thing that is not. */
    @Test
    void shouldNeverTakeWhatContradictsItself() throws Exception {
        Random random = new Random(20261128);
        int taken = 0;
        for (int round = 0; round < 300; round++) {
            // When
            byte[] broken = FILE.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }

            // Then
            try {
                RecordedFile file = read(broken);
                long end = file.head().length();
                for (Fragment fragment : file.fragments()) {
                    assertThat(fragment.at()).isEqualTo(end);
                    end += fragment.size();
                }
                assertThat(file.damage().map(Damage::at).orElse((long) broken.length))
                        .isEqualTo(end);
                taken++;
            } catch (UnusableFileException refused) {
                assertThat(refused).hasMessageMatching("(no|its|it) .+");
            }
        }
        assertThat(taken).isGreaterThan(100);
    }

    private RecordedFile read(byte[] bytes) throws IOException, UnusableFileException {
        Path file = Files.write(folder.resolve("file.mp4"), bytes);
        try (FileChannel channel = FileChannel.open(file)) {
            return RecordedFile.read(channel);
        }
    }
}
