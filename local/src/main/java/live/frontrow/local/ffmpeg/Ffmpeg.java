package live.frontrow.local.ffmpeg;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import live.frontrow.local.process.Commands;
import live.frontrow.local.process.ComponentException;

/**
 * An ffmpeg with libx264.
 *
 * @param program executable
 * @param environment what it needs to find its libraries
 */
public record Ffmpeg(Path program, Map<String, String> environment) {

    private static volatile Ffmpeg located;

    /** From {@code FRONTROW_FFMPEG}, the PATH or bytedeco's jar, whichever runs and has libx264; tried once per JVM. */
    public static Ffmpeg locate() throws IOException {
        if (located == null) {
            Optional<Ffmpeg> installed = installed();
            located = installed.isPresent() ? installed.get() : bundled();
        }
        return located;
    }

    /** The one of bytedeco's jar (8.0.1): the same on every machine, and it can send SRT and WHIP too. */
    public static Ffmpeg bundled() throws IOException {
        Ffmpeg ffmpeg = FfmpegBundle.unpacked();
        try {
            ffmpeg.run(List.of("-version"));
        } catch (ComponentException e) {
            throw new ComponentException(
                    "There is no ffmpeg with libx264 on the PATH, and the bundled one lacks libraries of the system. "
                            + "Install one, on Debian or Ubuntu: apt-get install ffmpeg\n    "
                            + e.getMessage(),
                    e);
        }
        return ffmpeg;
    }

    /** The command for these arguments. */
    public List<String> command(List<String> arguments) {
        return Stream.concat(Stream.of(program.toString(), "-hide_banner", "-nostdin"), arguments.stream())
                .toList();
    }

    private static Optional<Ffmpeg> installed() {
        Stream<Path> named = Stream.ofNullable(System.getenv("FRONTROW_FFMPEG"))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        Stream<Path> onPath = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, "ffmpeg"));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .map(program -> new Ffmpeg(program.toAbsolutePath(), Map.of()))
                .filter(Ffmpeg::hasX264)
                .findFirst();
    }

    private boolean hasX264() {
        try {
            return run(List.of("-encoders")).contains("libx264");
        } catch (IOException | ComponentException e) {
            return false;
        }
    }

    private String run(List<String> arguments) throws IOException {
        return Commands.run("ffmpeg", command(arguments), environment, Path.of("/"), Commands.LIMIT);
    }
}
