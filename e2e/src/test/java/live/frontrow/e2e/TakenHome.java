package live.frontrow.e2e;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import live.frontrow.e2e.browser.Show;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/**
 * A recording that its creator has downloaded.
 *
 * @param name what the browser calls the file
 * @param times when packets are decoded (ticks), by stream
 * @param complaints what ffmpeg says when it decodes everything
 */
record TakenHome(String name, Map<String, List<Long>> times, String complaints) {

    private static final Pattern PACKET = Pattern.compile("[0-9]+, .*");

    /** Plays it in the page that is open, from where it is, and says where it began and how long it is (s). */
    private static final String PLAY = """
            async address => {
              const video = document.createElement('video')
              video.muted = true
              video.src = address
              document.body.append(video)
              await new Promise((playing, failed) => {
                video.onerror = () => failed(new Error(video.error.message))
                video.ontimeupdate = () => video.currentTime > 1 && playing()
                video.play().catch(failed)
              })
              const seen = [video.played.start(0), video.getVideoPlaybackQuality().totalVideoFrames]
              video.remove()
              return seen
            }""";

    /** Presses the link in the library. */
    static TakenHome of(Page creator, Show show) throws IOException {
        creator.navigate("/studio/library");
        Download download = creator.waitForDownload(
                () -> creator.locator("a[href='" + address(show) + "']").click());
        Path file = download.path();
        return new TakenHome(
                download.suggestedFilename(),
                times(ffmpeg("-copyts", "-i", file.toString(), "-map", "0", "-c", "copy", "-f", "framecrc", "-")),
                // By the file's own clock: the guessed rate of a recording with a break in it is lower than its
                // pictures come.
                ffmpeg(
                        "-i",
                        file.toString(),
                        "-map",
                        "0",
                        "-fps_mode",
                        "passthrough",
                        "-enc_time_base:v",
                        "demux",
                        "-f",
                        "null",
                        "-"));
    }

    /** Where the file is. */
    static String address(Show show) {
        return "/api/v1/recordings/" + show.id() + "/downloads/1";
    }

    /** Where this browser begins to play it (s), and how many frames it shows within a second. */
    static List<Double> played(Page creator, Show show) {
        return ((List<?>) creator.evaluate(PLAY, address(show)))
                .stream().map(number -> ((Number) number).doubleValue()).toList();
    }

    private static Map<String, List<Long>> times(String packets) {
        Map<String, List<Long>> times = new TreeMap<>();
        packets.lines()
                .filter(PACKET.asMatchPredicate())
                .map(line -> line.split(",\\s*"))
                .forEach(fields -> times.computeIfAbsent(fields[0], stream -> new ArrayList<>())
                        .add(Long.parseLong(fields[1])));
        return times;
    }

    private static String ffmpeg(String... arguments) throws IOException {
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> all = new ArrayList<>(List.of("-loglevel", "warning"));
        all.addAll(List.of(arguments));
        return Commands.run("ffmpeg", ffmpeg.command(all), ffmpeg.environment(), Path.of("/"), Commands.LIMIT);
    }
}
