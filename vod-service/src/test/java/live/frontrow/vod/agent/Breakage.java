package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is wrong with a replay that an agent without care would make, and how the comparison calls it. */
enum Breakage {
    TWICE("what was recorded of stream 0") {
        @Override
        String change(Path folder, String segment) {
            return segment + segment;
        }
    },
    MISSING("what was recorded of stream 0") {
        @Override
        String change(Path folder, String segment) {
            return "";
        }
    },
    ANOTHER_BYTE("what was recorded of stream") {
        @Override
        String change(Path folder, String segment) throws IOException {
            return altered(folder, segment, bytes -> {
                int last = bytes.limit() - 1;
                bytes.put(last, (byte) (bytes.get(last) ^ 1));
            });
        }
    },
    SHIFTED("Packet") {
        @Override
        String change(Path folder, String segment) throws IOException {
            return altered(folder, segment, bytes -> {
                String text = new String(bytes.array(), StandardCharsets.ISO_8859_1);
                int at = text.indexOf("tfdt") + 8;
                bytes.putLong(at, bytes.getLong(at) + FRAME);
            });
        }
    };

    /** Not the first and not the last one; it follows another one of the same run. */
    private static final String SEGMENT = "w1/000001.m4s\n";

    /** Ticks of a frame of picture, and more than one of sound: one track of one part, whichever comes first, is so much late. */
    private static final int FRAME = 3003;

    final String message;

    Breakage(String message) {
        this.message = message;
    }

    private interface Change {
        void to(ByteBuffer bytes);
    }

    /** What stands in the playlist instead of a segment. */
    abstract String change(Path folder, String segment) throws IOException;

    /** The same replay, broken. */
    Path of(Path playlist) throws IOException {
        String text = Files.readString(playlist);
        int end = text.indexOf(SEGMENT) + SEGMENT.length();
        int start = text.lastIndexOf("#EXTINF", end);
        String broken = text.substring(0, start)
                + change(playlist.getParent(), text.substring(start, end))
                + text.substring(end);
        return Files.writeString(playlist.resolveSibling(this + ".m3u8"), broken);
    }

    private static String altered(Path folder, String segment, Change change) throws IOException {
        String other = "w1/altered.m4s\n";
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(SEGMENT.strip())));
        change.to(bytes);
        Files.write(folder.resolve(other.strip()), bytes.array());
        return segment.replace(SEGMENT, other);
    }
}
