package live.frontrow.stream.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;

/** Somebody who broadcasts a small moving picture with ffmpeg. */
public final class Sender implements AutoCloseable {

    private final Process process;
    private final Path log;

    private Sender(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** By RTMP. */
    public static Sender rtmp(String url) {
        return start(List.of("-f", "flv", url));
    }

    /** By SRT. */
    public static Sender srt(String url) {
        return start(List.of("-f", "mpegts", url));
    }

    /** By WHIP. */
    public static Sender whip(String url, String bearer) {
        return start(List.of("-f", "whip", "-authorization", bearer, url));
    }

    /** Whether it is still sending or trying to. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Stops sending without a word and without leaving, like a machine whose network is gone. */
    public void freeze() {
        signal("STOP");
    }

    /** Goes on after {@link #freeze()}. */
    public void thaw() {
        signal("CONT");
    }

    /** Everything ffmpeg printed. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sender start(List<String> target) {
        try {
            boolean webRtc = target.contains("whip");
            List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-re"));
            arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=160x120:rate=15"));
            arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
            arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency"));
            arguments.addAll(List.of("-profile:v", "baseline", "-pix_fmt", "yuv420p", "-g", "15", "-bf", "0"));
            arguments.addAll(webRtc ? List.of("-c:a", "libopus", "-ac", "2") : List.of("-c:a", "aac"));
            arguments.addAll(target);
            Ffmpeg ffmpeg = Ffmpeg.bundled();
            Path log = Files.createTempFile("frontrow-sender-", ".log");
            ProcessBuilder builder = new ProcessBuilder(ffmpeg.command(arguments))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(ffmpeg.environment());
            return new Sender(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
