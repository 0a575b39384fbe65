package live.frontrow.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import live.frontrow.local.ffmpeg.Ffmpeg;

/** A player that keeps no cookies and knows nothing but an address: ffmpeg, as a television would. */
final class LinkPlayer implements AutoCloseable {
    private static final Pattern FRAMES = Pattern.compile("(?m)^frame=\\s*(\\d+)$");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path progress;

    private LinkPlayer(Process process, Path progress) {
        this.process = process;
        this.progress = progress;
    }

    /** With further options of ffmpeg for what it reads. */
    static LinkPlayer open(String address, String... options) throws IOException {
        Path progress = Files.createTempFile("frontrow-player", ".txt");
        progress.toFile().deleteOnExit();
        Ffmpeg ffmpeg = Ffmpeg.bundled();
        List<String> arguments = new ArrayList<>(
                List.of("-loglevel", "error", "-stats_period", "0.2", "-progress", progress.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-i", address, "-map", "0:v:0", "-f", "null", "-"));
        ProcessBuilder builder = new ProcessBuilder(ffmpeg.command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile());
        builder.environment().putAll(ffmpeg.environment());
        return new LinkPlayer(builder.start(), progress);
    }

    /** Pictures that were decoded so far. */
    long frames() {
        try {
            return FRAMES.matcher(Files.readString(progress))
                    .results()
                    .map(MatchResult::group)
                    .map(line ->
                            Long.parseLong(line.substring("frame=".length()).strip()))
                    .reduce(0L, Math::max);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has played everything, without a failure. */
    boolean ended() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    /** One request of such a player. */
    static HttpResponse<String> get(String address) {
        try {
            return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(progress);
    }
}
