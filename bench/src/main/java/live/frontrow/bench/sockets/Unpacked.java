package live.frontrow.bench.sockets;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** What compressed messages say. Thousands get the same bytes, so each is unpacked once and then known. */
final class Unpacked {

    private static final int KEPT = 64;
    private static final int PIECE = 64 * 1024;

    private final Inflater inflater = new Inflater();
    private final byte[] piece = new byte[PIECE];
    private final byte[][] packed = new byte[KEPT][];
    private final byte[][] plain = new byte[KEPT][];
    private int newest;

    /** The text of what lies between the two. */
    byte[] of(byte[] bytes, int from, int to) {
        for (int back = 0; back < KEPT; back++) {
            int at = Math.floorMod(newest - back, KEPT);
            if (packed[at] != null && Arrays.equals(packed[at], 0, packed[at].length, bytes, from, to)) {
                return plain[at];
            }
        }
        newest = (newest + 1) % KEPT;
        packed[newest] = Arrays.copyOfRange(bytes, from, to);
        plain[newest] = inflated(bytes, from, to);
        return plain[newest];
    }

    private byte[] inflated(byte[] bytes, int from, int to) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        inflater.reset();
        inflater.setInput(bytes, from, to - from);
        try {
            while (!inflater.finished()) {
                int length = inflater.inflate(piece);
                if (length == 0) {
                    throw new DataFormatException("It is cut off");
                }
                whole.write(piece, 0, length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("A message cannot be unpacked", e);
        }
        return whole.toByteArray();
    }
}
