package live.frontrow.vod.shelf;

import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Keeps of what is written to it the checksum only (RFC 3720 §12.1). */
public final class Checksum implements WritableByteChannel {

    private final CRC32C sum = new CRC32C();

    /** Of all that was written. */
    public long value() {
        return sum.getValue();
    }

    @Override
    public int write(ByteBuffer bytes) {
        int length = bytes.remaining();
        sum.update(bytes);
        return length;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // There is nothing to give back.
    }
}
