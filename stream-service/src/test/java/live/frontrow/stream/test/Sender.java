package live.frontrow.stream.test;

import static live.frontrow.common.test.Patience.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import live.frontrow.local.ffmpeg.Ffmpeg;

/** Somebody who broadcasts a small moving picture with ffmpeg. */
public final class Sender implements AutoCloseable {

    /** One in a million runs out of them. */
    private static final int WHIP_ATTEMPTS = 20;

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

    /** By RTMP as an encoder does that asks for server and key apart: what it says in {@code connect} and {@code publish}. */
    public static Sender rtmp(String server, String application, String playpath) {
        return start(List.of(
                "-f", "flv", "-rtmp_tcurl", server, "-rtmp_app", application, "-rtmp_playpath", playpath, server));
    }

    /** By RTMP, with a picture in HEVC. */
    public static Sender hevc(String url) {
        return start(List.of("-c:v", "libx265", "-preset", "ultrafast"), List.of("-f", "flv", url));
    }

    /** By SRT. */
    public static Sender srt(String url) {
        return start(List.of("-f", "mpegts", url));
    }

    /**
     * By WHIP, with a bearer token or, when that is empty, without. Tries again, unless refused, when the handshake fails: half the time ffmpeg
     * 8.0 makes itself a certificate with a negative serial number, which no MediaMTX takes, and MediaMTX waits for no more than 10 s.
     */
    public static Sender whip(String url, String bearer) {
        List<String> authorization = bearer.isEmpty() ? List.of() : List.of("-authorization", bearer);
        List<String> target = Stream.of(
                        List.of("-f", "whip", "-handshake_timeout", "30000"), authorization, List.of(url))
                .flatMap(List::stream)
                .toList();
        Sender sender = start(target);
        for (int attempt = 1; attempt < WHIP_ATTEMPTS && sender.lacksHandshake(); attempt++) {
            sender = start(target);
        }
        return sender;
    }

    /** Whether it is still sending or trying to. */
    public boolean alive() {
        return process.isAlive();
    }

    /** Whether it gave up with an error, as an encoder does that shows its user a message. */
    public boolean failed() {
        return !process.isAlive() && process.exitValue() != 0;
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

    private boolean lacksHandshake() {
        await().until(() -> !alive() || log().contains("Output #0, whip"));
        return !alive() && !log().contains("Server returned 4");
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
        return start(
                List.of("-c:v", "libx264", "-preset", "ultrafast", "-tune", "zerolatency", "-profile:v", "baseline"),
                target);
    }

    private static Sender start(List<String> encoder, List<String> target) {
        try {
            boolean webRtc = target.contains("whip");
            List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-re"));
            arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=160x120:rate=15"));
            arguments.addAll(List.of("-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000"));
            arguments.addAll(encoder);
            arguments.addAll(List.of("-pix_fmt", "yuv420p", "-g", "15", "-bf", "0"));
            arguments.addAll(webRtc ? List.of("-c:a", "libopus", "-ac", "2") : List.of("-c:a", "aac"));
            arguments.addAll(target);
            Ffmpeg ffmpeg = Ffmpeg.bundled();
            Path log = Files.createTempFile("frontrow-sender-", ".log");
            log.toFile().deleteOnExit();
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
