package live.frontrow.e2e.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import live.frontrow.local.demo.ClockCode;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/**
 * The frames of a recording by the clock that is drawn into each, as ffmpeg finds them in what the gateway gives; held against what a browser
 * shows.
 */
public final class DrawnClock {

    private static final String SHOWN = """
            async seconds => {
              const video = document.querySelector('video[data-replay]')
              if (video.currentTime !== seconds) {
                const done = new Promise(done => video.addEventListener('seeked', done, { once: true }))
                video.currentTime = seconds
                await done
              }
              return (%s)(video)
            }""".formatted(ShownClock.READ);

    private final List<Frame> frames;

    /**
     * One frame.
     *
     * @param time when it begins to be shown, seconds of the recording
     * @param code when it was drawn
     */
    private record Frame(double time, long code) {}

    private DrawnClock(List<Frame> frames) {
        this.frames = frames;
    }

    /** Of a whole recording, of which this person may see all. */
    public static DrawnClock of(Person person, Show show) {
        try {
            Path folder = Files.createTempDirectory("replay-");
            String playlist = new String(given(person, show, "index.m3u8"), StandardCharsets.UTF_8);
            List<String> files = playlist.lines()
                    .map(line -> line.startsWith("#EXT-X-MAP") ? line.split("\"")[1] : line)
                    .filter(line -> !line.startsWith("#"))
                    .distinct()
                    .toList();
            for (String file : files) {
                Path copy = folder.resolve(file);
                Files.createDirectories(copy.getParent());
                Files.write(copy, given(person, show, file));
            }
            return new DrawnClock(frames(Files.writeString(folder.resolve("index.m3u8"), playlist)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] given(Person person, Show show, String file) {
        APIResponse answer = person.get("/vod/" + show.id() + "/" + file);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " for " + file + ": " + answer.text());
        }
        return answer.body();
    }

    private static List<Frame> frames(Path playlist) throws IOException {
        Path pixels = playlist.resolveSibling("pixels");
        Path packets = playlist.resolveSibling("packets");
        Ffmpeg ffmpeg = Ffmpeg.locate();
        String row = "crop=iw:2:0:floor(ih*%1$d/%2$d),scale=%3$d:1:flags=area,format=gray"
                .formatted(2 * ClockCode.ROWS - 1, 2 * ClockCode.ROWS, ClockCode.BOXES);
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-copyts", "-i", playlist.toString()));
        arguments.addAll(List.of("-map", "0:v", "-vf", row, "-fps_mode", "passthrough"));
        arguments.addAll(List.of("-f", "rawvideo", pixels.toString()));
        arguments.addAll(List.of("-map", "0:v", "-c", "copy", "-f", "framecrc", packets.toString()));
        Commands.run("ffmpeg", ffmpeg.command(arguments), ffmpeg.environment(), Path.of("/"), Commands.LIMIT);
        byte[] boxes = Files.readAllBytes(pixels);
        List<String> lines = Files.readAllLines(packets);
        double timescale = lines.stream()
                .filter(line -> line.startsWith("#tb 0: 1/"))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('/') + 1)))
                .findFirst()
                .orElseThrow();
        // Of a picture without B-frames, so they are shown as they come.
        List<Double> times = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Long.parseLong(line.split(", *")[2].strip()) / timescale)
                .toList();
        if (times.size() * ClockCode.BOXES != boxes.length) {
            throw new AssertionError(times.size() + " packets, " + boxes.length / ClockCode.BOXES + " frames");
        }
        return IntStream.range(0, times.size())
                .mapToObj(frame -> new Frame(times.get(frame), code(boxes, frame)))
                .toList();
    }

    private static long code(byte[] boxes, int frame) {
        boolean[] white = new boolean[ClockCode.BOXES];
        for (int box = 0; box < white.length; box++) {
            white[box] = (boxes[frame * white.length + box] & 0xFF) > 127;
        }
        return ClockCode.decode(white).orElseThrow(() -> new AssertionError("No clock in frame " + frame));
    }

    /** How many frames there are. */
    public int frames() {
        return frames.size();
    }

    /** The frame before which nobody sent for the longest time: an encoder that is started anew may be back in less than half a second. */
    public int seam() {
        return IntStream.range(1, frames.size())
                .boxed()
                .max(Comparator.comparingLong(frame -> ClockCode.age(
                        frames.get(frame - 1).code(), frames.get(frame).code())))
                .orElseThrow();
    }

    /** The middle of the time for which a frame is shown, seconds of the recording. */
    public double middle(int frame) {
        double time = frames.get(frame).time();
        double next = frame + 1 < frames.size() ? frames.get(frame + 1).time() : time + 1.0 / 30;
        return (time + next) / 2;
    }

    /** Goes to the middle of a frame and gives how many frames too early or late the one is that is shown; the most where none can be read. */
    public int off(Page page, int frame) {
        Optional<ShownClock> shown = ShownClock.of(page.evaluate(SHOWN, middle(frame)));
        return IntStream.range(0, frames.size())
                .filter(each -> shown.isPresent()
                        && frames.get(each).code() == shown.get().code())
                .map(each -> Math.abs(each - frame))
                .min()
                .orElse(frames.size());
    }
}
