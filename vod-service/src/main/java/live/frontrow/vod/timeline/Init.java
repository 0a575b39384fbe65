package live.frontrow.vod.timeline;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import live.frontrow.common.mp4.Box;

/**
 * What a player needs before the first fragment: {@code ftyp} and {@code moov} of a recorded file without what is that
 * file's own (its length, and its place among the others). Files of the same codecs give the same bytes.
 *
 * @param bytes all of it; nobody writes into it
 * @param hash tells one from another
 */
public record Init(ByteBuffer bytes, String hash) {

    static Init of(ByteBuffer fileType, Box moov) {
        List<Box> kept = moov.children().stream().filter(box -> !box.is("udta")).toList();
        int size = Box.HEADER + kept.stream().mapToInt(Box::size).sum();
        ByteBuffer bytes = ByteBuffer.allocate(fileType.limit() + size);
        bytes.put(fileType.duplicate()).putInt(size).put(moov.bytes().slice(4, 4));
        for (Box box : kept) {
            int start = bytes.position();
            bytes.put(box.bytes().duplicate());
            if (box.is("mvhd")) {
                bytes.putInt(start + durationAt(box), 0);
            }
        }
        return new Init(bytes.flip().asReadOnlyBuffer(), hash(bytes));
    }

    /** Where in a {@code moov} the file's length is, 32 bits of milliseconds; 0 until MediaMTX has closed the file. */
    static int durationIn(Box moov) {
        int at = Box.HEADER;
        for (Box box : moov.children()) {
            if (box.is("mvhd")) {
                return at + durationAt(box);
            }
            at += box.size();
        }
        throw new IllegalArgumentException("No mvhd in moov");
    }

    /** ISO/IEC 14496-12 §8.2.2, version 0, the only one that MediaMTX writes: behind two times and the time scale. */
    private static int durationAt(Box header) {
        if (header.version() != 0) {
            throw new IllegalArgumentException("mvhd of version " + header.version());
        }
        return Box.FULL_HEADER + 12;
    }

    private static String hash(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
