package live.frontrow.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Component;
import live.frontrow.local.process.Launch;
import live.frontrow.local.process.LogTail;
import live.frontrow.local.process.PrivateFiles;

/** Somebody who broadcasts: a moving picture with sound and clock, by RTMP, as OBS would send it. */
public final class Broadcast extends Component {

    private static final int GOP_SECONDS = 2;

    private final String server;
    private final String streamKey;
    private final Picture picture;
    private final List<String> options;

    /**
     * Describes a broadcast; {@link #start()} begins it.
     *
     * @param server {@code rtmp://host:port/live}
     * @param streamKey what OBS calls the stream key: {@code <ingestId>?key=<secret>}
     * @param picture how large and how often
     */
    public Broadcast(Path directory, String server, String streamKey, Picture picture) {
        this(directory, server, streamKey, picture, List.of());
    }

    private Broadcast(Path directory, String server, String streamKey, Picture picture, List<String> options) {
        super("broadcast", directory);
        this.server = server;
        this.streamKey = streamKey;
        this.picture = picture;
        this.options = options;
    }

    /** A running broadcast that ends with this JVM at the latest. */
    public static Broadcast start(Path directory, String server, String streamKey) {
        return start(directory, server, streamKey, Picture.HD);
    }

    /** The same with another picture. */
    public static Broadcast start(Path directory, String server, String streamKey, Picture picture) {
        return start(directory, server, streamKey, picture, List.of());
    }

    /** The same with options of ffmpeg that win over ours. */
    public static Broadcast start(
            Path directory, String server, String streamKey, Picture picture, List<String> options) {
        Broadcast broadcast = new Broadcast(directory, server, streamKey, picture, options);
        broadcast.endWithThisJvm();
        broadcast.start();
        return broadcast;
    }

    @Override
    protected void prepare() throws IOException {
        // The stream key by file: everybody on the machine can read a command line.
        PrivateFiles.write(target(), "rtmp_playpath=" + streamKey + "\n");
        Files.deleteIfExists(progress());
    }

    @Override
    protected Launch launch() throws IOException {
        Ffmpeg ffmpeg = Ffmpeg.locate();
        int gop = picture.framesPerSecond() * GOP_SECONDS;
        List<String> arguments = new ArrayList<>(
                List.of("-loglevel", "warning", "-progress", progress().toString()));
        arguments.addAll(List.of("-filter_complex", picture.graph(System.currentTimeMillis())));
        arguments.addAll(List.of("-map", "[v]", "-c:v", "libx264", "-preset", "veryfast", "-tune", "zerolatency"));
        arguments.addAll(List.of("-profile:v", "main", "-pix_fmt", "yuv420p", "-sc_threshold", "0"));
        arguments.addAll(List.of("-g", Integer.toString(gop), "-keyint_min", Integer.toString(gop)));
        arguments.addAll(List.of("-b:v", "2500k", "-maxrate", "2500k", "-bufsize", "2500k"));
        arguments.addAll(List.of("-map", "[a]", "-c:a", "aac", "-b:a", "128k"));
        arguments.addAll(options);
        arguments.addAll(List.of("-fpre", target().toString(), "-f", "flv", "-flvflags", "no_duration_filesize"));
        arguments.add(server);
        return new Launch(ffmpeg.command(arguments), ffmpeg.environment(), directory());
    }

    /** ffmpeg reports frames once the server has accepted the publisher. */
    @Override
    protected boolean probe() {
        return LogTail.last(progress(), 20).stream().anyMatch(line -> line.matches("frame=[1-9][0-9]*"));
    }

    private Path target() {
        return directory().resolve("target.ffpreset");
    }

    private Path progress() {
        return directory().resolve("progress");
    }
}
