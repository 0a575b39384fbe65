package live.frontrow.common.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A box of an MP4 file (ISO/IEC 14496-12 §4.2), as it lies in the bytes that it was read from.
 *
 * @param type four letters
 * @param bytes all of it, with its header of {@link #HEADER} bytes
 */
public record Box(String type, ByteBuffer bytes) {

    /** Size and type. */
    public static final int HEADER = 8;

    /** {@code moof} as the 32 bits of its type. */
    static final int MOOF = 0x6D6F6F66;

    /** Version and flags, which follow the header in a full box. */
    public static final int FULL_HEADER = HEADER + 4;

    /** All boxes that lie one behind the other here; fails with {@link IllegalArgumentException} when there is anything else. */
    public static List<Box> all(ByteBuffer bytes) {
        List<Box> boxes = new ArrayList<>();
        int at = 0;
        while (at < bytes.limit()) {
            int left = bytes.limit() - at;
            int size = left < HEADER ? 0 : bytes.getInt(at);
            if (size < HEADER || size > left) {
                throw new IllegalArgumentException("No box at byte " + at);
            }
            byte[] type = new byte[4];
            bytes.get(at + 4, type);
            boxes.add(new Box(new String(type, StandardCharsets.ISO_8859_1), bytes.slice(at, size)));
            at += size;
        }
        return boxes;
    }

    /** Whether it is of that type. */
    public boolean is(String name) {
        return type.equals(name);
    }

    /** Bytes, header and all. */
    public int size() {
        return bytes.limit();
    }

    /** What is behind its header. */
    public ByteBuffer content() {
        return bytes.slice(HEADER, size() - HEADER);
    }

    /** The boxes in it. */
    public List<Box> children() {
        return all(content());
    }

    /** The one box of that type in it. */
    public Box child(String name) {
        return children().stream()
                .filter(box -> box.is(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No " + name + " in " + type));
    }

    /** The number of 32 bits at this place; fails with {@link IndexOutOfBoundsException} behind the end. */
    public int number(int at) {
        return bytes.getInt(at);
    }

    /** The version of a full box. */
    public int version() {
        return bytes.get(HEADER);
    }

    /** The flags of a full box. */
    public int flags() {
        return number(HEADER) & 0xFFFFFF;
    }
}
