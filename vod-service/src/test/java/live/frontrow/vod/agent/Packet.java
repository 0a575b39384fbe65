package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/**
 * A packet, as ffmpeg finds it in a file or a playlist.
 *
 * @param dts when it is decoded, ticks
 * @param content how long after that it is shown, its size and its checksum
 */
public record Packet(long dts, String content) {

    /** All packets, by stream. */
    public static Map<Integer, List<Packet>> of(Path media) throws IOException {
        Map<Integer, List<Packet>> streams = new TreeMap<>();
        run("-copyts", "-i", media.toString(), "-map", "0", "-c", "copy", "-f", "framecrc", "-")
                .lines()
                .filter(line -> line.matches("[0-9]+, .*"))
                .map(line -> line.split(",\\s*"))
                .forEach(fields -> {
                    long dts = Long.parseLong(fields[1]);
                    long later = Long.parseLong(fields[2]) - dts;
                    streams.computeIfAbsent(Integer.parseInt(fields[0]), stream -> new ArrayList<>())
                            .add(new Packet(dts, later + " " + fields[4] + " " + fields[5]));
                });
        return streams;
    }

    /** What ffmpeg has to complain about when it decodes everything. */
    public static List<String> complaints(Path media) throws IOException {
        return run(
                        "-i",
                        media.toString(),
                        "-map",
                        "0",
                        "-fps_mode",
                        "passthrough",
                        "-enc_time_base",
                        "1:90000",
                        "-f",
                        "null",
                        "-")
                .lines()
                // It does not take another init for its own player's state, but decodes all the same.
                .filter(line -> !line.contains("Found duplicated MOOV Atom"))
                .toList();
    }

    private static String run(String... arguments) throws IOException {
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> all = new ArrayList<>(List.of("-loglevel", "warning"));
        all.addAll(List.of(arguments));
        return Commands.run("ffmpeg", ffmpeg.command(all), ffmpeg.environment(), Path.of("/"), Commands.LIMIT);
    }
}
