package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/** Six seconds of a small picture and as much of a larger one, as a relay passes them on: within one connection. */
final class Resized {

    private static final int SECONDS = 6;

    private Resized() {}

    /** Arguments of an encoder that sends it in real time; the second size is told by another sequence header and nothing else. */
    static List<String> sent(Path folder) throws IOException {
        List<Path> parts = List.of(part(folder, "160x90", 0), part(folder, "320x180", SECONDS));
        return List.of(
                "-re",
                "-i",
                "concat:" + parts.getFirst() + "|" + parts.getLast(),
                "-c",
                "copy",
                "-bsf:v",
                "extract_extradata=remove=1",
                "-bsf:a",
                "aac_adtstoasc");
    }

    private static Path part(Path folder, String size, int begin) throws IOException {
        Path file = folder.resolve(size + ".ts");
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc=s=" + size + ":r=30"));
        arguments.addAll(List.of("-f", "lavfi", "-i", "sine=r=48000", "-t", Integer.toString(SECONDS)));
        arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bf", "2"));
        arguments.addAll(List.of("-g", "30", "-sc_threshold", "0", "-c:a", "aac"));
        // What sounds of a part may last a little longer than its picture.
        arguments.addAll(List.of("-output_ts_offset", begin + begin / 60.0 + "", file.toString()));
        Commands.run("ffmpeg", ffmpeg.command(arguments), ffmpeg.environment(), folder, Commands.LIMIT);
        return file;
    }
}
