package live.frontrow.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import live.frontrow.local.ffmpeg.Ffmpeg;
import org.junit.jupiter.api.Test;

/** The clock, drawn, encoded as it is for a broadcast, decoded and read. */
class PictureTest {

    private static final int SECONDS = 3;

    @Test
    void shouldShowTheWallClockInEveryFrame() throws Exception {
        // Given
        Ffmpeg ffmpeg = Ffmpeg.bundled();
        long begin = System.currentTimeMillis();

        // When
        List<OptionalLong> codes = new ArrayList<>();
        Process encoder = start(ffmpeg, encode(Picture.HD.graph(begin)));
        Process decoder = start(ffmpeg, decode());
        Thread pump = Thread.ofVirtual().start(() -> transfer(encoder.getInputStream(), decoder));
        try (InputStream rows = decoder.getInputStream()) {
            readRows(rows, codes);
        }
        pump.join();
        long end = System.currentTimeMillis();

        // Then
        assertThat(codes).hasSizeBetween(SECONDS * 30 - 1, SECONDS * 30 + 1).allMatch(OptionalLong::isPresent);
        List<Long> ages = codes.stream()
                .map(code -> ClockCode.age(code.orElseThrow(), end))
                .toList();
        assertThat(ages).isSortedAccordingTo((left, right) -> Long.compare(right, left));
        assertThat(ages).allMatch(age -> age <= end - begin);
        assertThat(ages.getFirst() - ages.getLast()).isBetween(SECONDS * 1_000L - 500, end - begin);
    }

    private static List<String> encode(String graph) {
        return List.of(
                "-loglevel",
                "error",
                "-filter_complex",
                graph,
                "-map",
                "[v]",
                "-t",
                Integer.toString(SECONDS),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-tune",
                "zerolatency",
                "-b:v",
                "2500k",
                "-maxrate",
                "2500k",
                "-bufsize",
                "2500k",
                "-map",
                "[a]",
                "-c:a",
                "aac",
                "-f",
                "mpegts",
                "pipe:1");
    }

    /** Each frame becomes 32 bytes: the brightness of the boxes. */
    private static List<String> decode() {
        String row = "crop=iw:ih/%1$d:0:ih-ih/%1$d,scale=%2$d:1:flags=area,format=gray"
                .formatted(ClockCode.ROWS, ClockCode.BOXES);
        return List.of(
                "-loglevel", "error", "-f", "mpegts", "-i", "pipe:0", "-an", "-vf", row, "-f", "rawvideo", "pipe:1");
    }

    private static Process start(Ffmpeg ffmpeg, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(ffmpeg.command(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(ffmpeg.environment());
        return builder.start();
    }

    private static void transfer(InputStream from, Process to) {
        try (from;
                var target = to.getOutputStream()) {
            from.transferTo(target);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void readRows(InputStream stream, List<OptionalLong> codes) throws IOException {
        DataInputStream data = new DataInputStream(stream);
        byte[] row = new byte[ClockCode.BOXES];
        try {
            while (true) {
                data.readFully(row);
                boolean[] white = new boolean[row.length];
                for (int i = 0; i < row.length; i++) {
                    white[i] = (row[i] & 0xFF) > 127;
                }
                codes.add(ClockCode.decode(white));
            }
        } catch (EOFException done) {
            assertThat(done).isNotNull();
        }
    }
}
