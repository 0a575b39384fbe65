package live.frontrow.vod.agent;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.local.mediamtx.MediaMtxSettings;

/** A real MediaMTX with the committed settings that lets everybody in, and encoders that send to it. */
public final class Recorder implements AutoCloseable {

    private final HttpServer door;
    private final MediaMtx mediaMtx;
    private final Path recordings;
    private final List<Process> encoders = new ArrayList<>();

    private Recorder(HttpServer door, MediaMtx mediaMtx, Path recordings) {
        this.door = door;
        this.mediaMtx = mediaMtx;
        this.recordings = recordings;
    }

    /** Starts it in a folder of its own. */
    public static Recorder start(Path folder) throws IOException {
        HttpServer door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        door.start();
        String address = "http://127.0.0.1:" + door.getAddress().getPort();
        Path recordings = folder.resolve("recordings");
        return new Recorder(
                door,
                MediaMtx.start(folder.resolve("mediamtx"), MediaMtxSettings.free(address, recordings)),
                recordings);
    }

    /** Where it records to. */
    public Path recordings() {
        return recordings;
    }

    /** Somebody who sends in real time until all is sent or they are ended. */
    public Process send(String name, List<String> sources, List<String> options) throws IOException {
        List<String> arguments = new ArrayList<>();
        sources.forEach(source -> arguments.addAll(List.of("-re", "-f", "lavfi", "-i", source)));
        arguments.addAll(
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-sc_threshold", "0"));
        arguments.addAll(List.of("-c:a", "aac"));
        arguments.addAll(options);
        return send(name, arguments);
    }

    /** Somebody who sends what these arguments of ffmpeg say. */
    Process send(String name, List<String> arguments) throws IOException {
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> all = new ArrayList<>(List.of("-loglevel", "error"));
        all.addAll(arguments);
        all.addAll(List.of("-f", "flv", mediaMtx.rtmpUrl() + "/" + name));
        ProcessBuilder builder = new ProcessBuilder(ffmpeg.command(all))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(ffmpeg.environment());
        Process encoder = builder.start();
        encoders.add(encoder);
        return encoder;
    }

    /** What there is of a path, in the order in which it was recorded. */
    public List<Path> files(String name) throws IOException {
        Path path = recordings.resolve("live").resolve(name);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.sorted().toList();
        }
    }

    /** As a crash would end it. */
    public void kill() {
        mediaMtx.kill();
    }

    /** A new process in its place. */
    public void startAgain() {
        mediaMtx.start();
    }

    @Override
    public void close() {
        encoders.forEach(Process::destroyForcibly);
        mediaMtx.close();
        door.stop(0);
    }
}
