package live.frontrow.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;

/** ffmpeg with a moving picture of 320 × 180 and a tone: little work to make. */
public final class SmallPicture {
    private static final List<String> USUAL = List.of(
            "-c:v",
            "libx264",
            "-tune",
            "zerolatency",
            "-preset",
            "ultrafast",
            "-pix_fmt",
            "yuv420p",
            "-g",
            "60",
            "-c:a",
            "aac");

    private SmallPicture() {}

    /** Sends it as an encoder should be set. */
    public static Process send(String address) throws IOException {
        return send(USUAL, address);
    }

    /** Sends it with these options to encode by. */
    static Process send(List<String> options, String address) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-re"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
        arguments.addAll(options);
        arguments.addAll(List.of("-f", "flv", address));
        Ffmpeg ffmpeg = Ffmpeg.bundled();
        ProcessBuilder builder = new ProcessBuilder(ffmpeg.command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile());
        builder.environment().putAll(ffmpeg.environment());
        return builder.start();
    }
}
