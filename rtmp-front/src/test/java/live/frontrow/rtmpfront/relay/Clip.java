package live.frontrow.rtmpfront.relay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/** Three seconds of picture and sound, to be sent and to be found again in a recording. */
record Clip(Path file) {

    static Clip in(Path folder) throws IOException {
        Path file = folder.resolve("clip.flv");
        ffmpeg(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=25:duration=3",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=3",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-bf",
                "0",
                "-g",
                "25",
                "-c:a",
                "aac",
                file.toString()));
        return new Clip(file);
    }

    /** Sends it in its own time. */
    void publish(int port, String path) throws IOException {
        publish("rtmp://127.0.0.1:" + port + "/" + path);
    }

    /** The same in TLS; whose certificate it is does not matter. */
    void publishSecurely(int port, String path) throws IOException {
        publish("rtmps://127.0.0.1:" + port + "/" + path);
    }

    private void publish(String url) throws IOException {
        ffmpeg(List.of("-re", "-i", file.toString(), "-c", "copy", "-f", "flv", url));
    }

    /** Runs it to its end; answers what it printed. */
    static String ffmpeg(List<String> arguments) throws IOException {
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> all = new ArrayList<>(List.of("-loglevel", "error"));
        all.addAll(arguments);
        return Commands.run("ffmpeg", ffmpeg.command(all), ffmpeg.environment(), Path.of("/"), Commands.LIMIT);
    }
}
