package live.frontrow.vod.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/** What ffmpeg spends on making segments and a playlist of the same recording without decoding anything: the peer. */
final class FfmpegCost {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Ffmpeg ffmpeg;
    private final List<String> input;

    private FfmpegCost(List<String> input) throws IOException {
        this.ffmpeg = Ffmpeg.locate();
        this.input = input;
    }

    /** Of the files as they were recorded, one after the other. */
    static FfmpegCost ofFiles(List<Path> files, Path list) throws IOException {
        Files.writeString(
                list, files.stream().map(file -> "file '" + file + "'\n").collect(Collectors.joining()));
        return new FfmpegCost(List.of("-f", "concat", "-safe", "0", "-i", list.toString()));
    }

    /** Of all in one file, as ffmpeg would read it of a pipe: no file has to be opened and looked through. */
    static FfmpegCost ofOne(Path whole) throws IOException {
        return new FfmpegCost(List.of("-i", whole.toString()));
    }

    /** Seconds in user and system mode from its start to its end. */
    double spend(Path target) throws IOException {
        return run(List.of(), target);
    }

    /** The same when it begins and has nothing to do. */
    double spendOnStart(Path target) throws IOException {
        return run(List.of("-t", "0"), target);
    }

    private double run(List<String> limit, Path target) throws IOException {
        Files.createDirectories(target);
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "fatal"));
        arguments.addAll(input);
        arguments.addAll(limit);
        arguments.addAll(List.of("-map", "0", "-c", "copy", "-f", "hls", "-hls_segment_type", "fmp4"));
        arguments.addAll(List.of("-hls_time", "4", "-hls_playlist_type", "vod"));
        arguments.add(target.resolve("index.m3u8").toString());
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", "LC_ALL=C TIMEFORMAT='%3U %3S'; time \"$@\"", "bash"));
        command.addAll(ffmpeg.command(arguments));
        String[] times = Commands.run("ffmpeg", command, ffmpeg.environment(), target, LIMIT)
                .lines()
                .toList()
                .getLast()
                .split(" ");
        return Double.parseDouble(times[0]) + Double.parseDouble(times[1]);
    }
}
