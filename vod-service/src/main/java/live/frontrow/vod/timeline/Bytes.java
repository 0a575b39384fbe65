package live.frontrow.vod.timeline;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/** Reads pieces of a file, whatever anybody else reads of it. */
final class Bytes {

    private Bytes() {}

    /** As many bytes as asked for, fewer where the file ends; from 0 to limit. */
    static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) {
                break;
            }
        }
        return bytes.flip();
    }

    /** The type of a box whose header is at that place. */
    static String type(ByteBuffer bytes, int at) {
        byte[] letters = new byte[4];
        bytes.get(at + 4, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }
}
