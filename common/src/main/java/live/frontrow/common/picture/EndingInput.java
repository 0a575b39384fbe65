package live.frontrow.common.picture;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A file for a decoder, which fails for good when it is read behind its end again and again: the WebP reader takes what is missing for
 * zeros, of which it makes tables without an end.
 */
final class EndingInput extends MemoryCacheImageInputStream {

    /** Bit readers look ahead: of the last eight bytes each bit may ask for more. */
    private static final int LOOKS_AHEAD = 1_000;

    private int missed;

    EndingInput(byte[] file) {
        super(new ByteArrayInputStream(file));
    }

    @Override
    public int read() throws IOException {
        return counted(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return counted(super.read(bytes, offset, length));
    }

    private int counted(int read) throws IOException {
        if (read < 0 && ++missed > LOOKS_AHEAD) {
            // No EOFException, which readers take for the end of a loop.
            throw new IOException("The file ends early", new EOFException());
        }
        return read;
    }
}
