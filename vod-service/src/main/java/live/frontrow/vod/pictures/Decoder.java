package live.frontrow.vod.pictures;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decodes the keyframes of fragmented MP4 into one JPEG, by ffmpeg in a process of its own: whatever is wrong with the samples,
 * nothing of ours ends with it. On one thread and behind everybody else.
 */
@Singleton
class Decoder {

    /** A sheet of a hundred small pictures has 200 KB. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Path program;
    private final Duration atMost;

    Decoder(PicturesConfig config) {
        this.program = config.ffmpeg().orElse(null);
        this.atMost = config.decodeTimeout();
    }

    /** Something that writes an init and fragments. */
    @FunctionalInterface
    interface Source {

        void writeTo(OutputStream target) throws IOException;
    }

    /** Whether there is a program to decode with. */
    boolean present() {
        return program != null;
    }

    /** The first picture that these filters of ffmpeg make of the keyframes; empty when they make none. */
    byte[] picture(Source source, String filters) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command(filters)).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment()
                .putAll(Map.of("LD_LIBRARY_PATH", program.getParent().toString()));
        Process process = builder.start();
        AtomicBoolean late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> end(process, late));
        try {
            IOException[] broken = new IOException[1];
            Thread feeding = Thread.ofVirtual().start(() -> broken[0] = feed(source, process.getOutputStream()));
            byte[] picture = all(process.getInputStream());
            process.destroy();
            feeding.join();
            if (late.get()) {
                throw new IOException("ffmpeg took longer than " + atMost);
            }
            // ffmpeg reads no further than to the picture that it was asked for.
            if (picture.length == 0 && broken[0] != null) {
                throw broken[0];
            }
            return picture;
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    private List<String> command(String filters) {
        String[] arguments = ("-hide_banner -nostdin -v quiet -threads 1 -skip_frame nokey -f mov -i pipe:0"
                        + " -an -sn -filter_threads 1 -vf " + filters
                        + " -frames:v 1 -c:v mjpeg -threads 1 -q:v 5 -f image2pipe pipe:1")
                .split(" ");
        List<String> command =
                new ArrayList<>(Files.isExecutable(NICE) ? List.of(NICE.toString(), "-n", "19") : List.of());
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private void end(Process process, AtomicBoolean late) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // It has ended by itself.
            Thread.currentThread().interrupt();
        }
    }

    private static IOException feed(Source source, OutputStream target) {
        try (target) {
            source.writeTo(target);
            return null;
        } catch (IOException e) {
            return e;
        }
    }

    private static byte[] all(InputStream output) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] some = new byte[16 * 1024];
        for (int read = output.read(some); read >= 0; read = output.read(some)) {
            bytes.write(some, 0, read);
            if (bytes.size() > MOST_BYTES) {
                throw new IOException("A picture of more than " + MOST_BYTES + " bytes");
            }
        }
        return bytes.toByteArray();
    }
}
