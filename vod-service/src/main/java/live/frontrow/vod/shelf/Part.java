package live.frontrow.vod.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Some bytes of something, from {@code from} on; small enough to be held while they are sent. */
public record Part(Content whole, long from, long length) implements Content {

    @Override
    public String type() {
        return whole.type();
    }

    @Override
    public InputStream open() throws IOException {
        try (InputStream bytes = whole.open()) {
            bytes.skipNBytes(from);
            byte[] part = bytes.readNBytes(Math.toIntExact(length));
            return new ByteArrayInputStream(part);
        }
    }
}
