package live.frontrow.rtmpfront.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file that MediaMTX recorded; its name is the time of its first frame. */
record Recording(Path file) {

    /** The oldest one of a path. */
    static Recording first(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new Recording(files.sorted().findFirst().orElseThrow());
        }
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Stream, time, size and checksum of each packet. */
    List<String> packets() throws IOException {
        return Clip.ffmpeg(List.of("-i", file.toString(), "-c", "copy", "-f", "framecrc", "-"))
                .lines()
                .toList();
    }
}
