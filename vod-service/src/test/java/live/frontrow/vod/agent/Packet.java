package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/**
 * A packet, as ffmpeg finds it in a file or a playlist.
 *
 * @param dts when it is decoded, ticks
 * @param later how long after that it is shown, ticks
 * @param timescale ticks a second
 * @param bytes whether decoding may begin with it, its size and its checksum
 */
public record Packet(long dts, long later, long timescale, String bytes) {

    private static final long SECOND = 1_000_000_000L;

    /** All packets, by stream. They are written to a file of their own: between them ffmpeg's complaints would cut lines in two. */
    public static Map<Integer, List<Packet>> of(Path media) throws IOException {
        Path list = Files.createTempFile("packets-", ".txt");
        try {
            run("-y", "-copyts", "-i", media.toString(), "-map", "0", "-c", "copy", "-f", "framecrc", list.toString());
            return read(Files.readAllLines(list));
        } finally {
            Files.delete(list);
        }
    }

    private static Map<Integer, List<Packet>> read(List<String> lines) {
        Map<Integer, Long> timescales = new HashMap<>();
        Map<Integer, List<Packet>> streams = new TreeMap<>();
        for (String line : lines) {
            String[] fields = line.split("[:/,] *");
            if (line.startsWith("#tb ")) {
                timescales.put(Integer.parseInt(fields[0].substring(4)), Long.parseLong(fields[2]));
            } else if (!line.startsWith("#")) {
                int stream = Integer.parseInt(fields[0]);
                streams.computeIfAbsent(stream, each -> new ArrayList<>()).add(of(fields, timescales.get(stream)));
            }
        }
        return streams;
    }

    /** Stream, dts, pts, duration, size, checksum, and flags where they are not those of a keyframe. */
    private static Packet of(String[] fields, long timescale) {
        long dts = Long.parseLong(fields[1]);
        String key = fields.length > 6 && fields[6].startsWith("F=") ? fields[6] : "key";
        return new Packet(dts, Long.parseLong(fields[2]) - dts, timescale, key + " " + fields[4] + " " + fields[5]);
    }

    /** What it is, wherever it lies. */
    public String content() {
        return later + " " + bytes;
    }

    /** When it is decoded, nanoseconds. */
    public long time() {
        return nanos(dts);
    }

    /** When it begins to be shown, nanoseconds. */
    public long shown() {
        return nanos(dts + later);
    }

    private long nanos(long ticks) {
        return ticks / timescale * SECOND + ticks % timescale * SECOND / timescale;
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
