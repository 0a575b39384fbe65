package live.frontrow.vod.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/** Bytes to be kept; each {@link #open()} gives the same ones. */
public interface Content {

    /** As HTTP calls it. */
    String type();

    /** How many bytes. */
    long length();

    /** From the first byte on. */
    InputStream open() throws IOException;

    /** The same bytes to somewhere else; those that lie in a file need not come into the heap. */
    default void transferTo(WritableByteChannel target) throws IOException {
        try (InputStream bytes = open()) {
            bytes.transferTo(Channels.newOutputStream(target));
        }
    }

    /** Whoever takes the bytes makes sure by it that they are the same (RFC 3720 §12.1). */
    default long checksum() throws IOException {
        Checksum checksum = new Checksum();
        transferTo(checksum);
        return checksum.value();
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
