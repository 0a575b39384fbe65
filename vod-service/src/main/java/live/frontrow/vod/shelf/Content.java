package live.frontrow.vod.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Bytes to be kept; each {@link #open()} gives the same ones. */
public interface Content {

    /** As HTTP calls it. */
    String type();

    /** How many bytes. */
    long length();

    /** From the first byte on. */
    InputStream open() throws IOException;

    /** Whoever takes the bytes makes sure by it that they are the same (RFC 3720 §12.1). */
    default long checksum() throws IOException {
        CRC32C checksum = new CRC32C();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream bytes = open()) {
            for (int length = bytes.read(buffer); length >= 0; length = bytes.read(buffer)) {
                checksum.update(buffer, 0, length);
            }
        }
        return checksum.getValue();
    }

    /** Something small. */
    static Content of(String type, ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        return new Content() {
            @Override
            public String type() {
                return type;
            }

            @Override
            public long length() {
                return copy.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(copy);
            }
        };
    }

    /** A text. */
    static Content of(String type, String text) {
        return of(type, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    }
}
