package live.frontrow.vod.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import live.frontrow.local.ffmpeg.Ffmpeg;
import live.frontrow.local.process.Commands;

/** Segments of one colour each, real H.264 in fragmented MP4. */
final class Colours {

    private static final int MOOV = 0x6d6f6f76;
    private static final int TFDT = 0x74666474;

    /** Of ten pictures a second, as ffmpeg counts them. */
    private static final long TICKS = 10_240;

    private Colours() {}

    /**
     * One segment.
     *
     * @param init {@code ftyp} and {@code moov}
     * @param fragments everything behind it
     */
    record Encoded(ByteBuffer init, ByteBuffer fragments) {

        /** The fragments as they are decoded at that time. */
        ByteBuffer at(long seconds) {
            ByteBuffer copy = ByteBuffer.allocate(fragments.limit());
            copy.put(fragments.duplicate()).flip();
            for (int i = 0; i + 20 <= copy.limit(); i++) {
                if (copy.getInt(i) == TFDT) {
                    copy.putLong(i + 8, seconds * TICKS);
                }
            }
            return copy;
        }
    }

    /** A second of that colour, 320 by 180. */
    static Encoded of(String colour, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "colour", ".mp4");
        Ffmpeg ffmpeg = Ffmpeg.locate();
        List<String> arguments = new ArrayList<>(List.of("-y", "-v", "error", "-f", "lavfi"));
        arguments.addAll(List.of("-i", "color=" + colour + ":s=320x180:r=10:d=1", "-c:v", "libx264", "-bf", "0"));
        arguments.addAll(List.of("-movflags", "empty_moov+default_base_moof+frag_keyframe", file.toString()));
        Commands.run("ffmpeg", ffmpeg.command(arguments), ffmpeg.environment(), folder, Duration.ofMinutes(1));
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int at = 0;
        boolean description = false;
        while (!description) {
            description = bytes.getInt(at + 4) == MOOV;
            at += bytes.getInt(at);
        }
        return new Encoded(bytes.slice(0, at), bytes.slice(at, bytes.limit() - at));
    }
}
