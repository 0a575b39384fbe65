package live.frontrow.gateway.hls.live;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import live.frontrow.gateway.hls.origin.OffHeap;

/** A text as it goes out, compressed at most once however many want it so. */
public final class Encoded {

    private final byte[] bytes;
    private final Buffer plain;
    private volatile Buffer compressed;

    /** Of this text. */
    public Encoded(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        plain = OffHeap.copyOf(bytes);
    }

    /** As it is. */
    public Buffer plain() {
        return plain;
    }

    /** As gzip. Two who come first at the same moment may both compress, to the same bytes. */
    public Buffer gzip() {
        Buffer known = compressed;
        if (known == null) {
            known = compress();
            compressed = known;
        }
        return known;
    }

    private Buffer compress() {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OffHeap.copyOf(out.toByteArray());
    }
}
