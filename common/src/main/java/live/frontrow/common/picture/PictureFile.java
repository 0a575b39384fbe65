package live.frontrow.common.picture;

import java.util.Arrays;
import net.coobird.thumbnailator.util.exif.ExifUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** An uploaded file, and what it is. */
record PictureFile(PictureFormat format, byte[] bytes) {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int END_OF_IMAGE = 0xd9;

    /** A lossless one can make the reader build 2 KB of tables out of each byte. */
    private static final int LARGEST_WEBP = 64 * 1024;

    static PictureFile of(byte[] bytes, PictureShape shape) {
        PictureFormat format = PictureFormat.of(bytes)
                .filter(shape.formats()::contains)
                .orElseThrow(() -> PictureEncoder.unusable("This file is not %s."
                        .formatted(PictureFormat.words(shape.formats().stream().sorted()))));
        if (format == PictureFormat.WEBP && bytes.length > LARGEST_WEBP) {
            throw PictureEncoder.unusable("A WebP may have up to 64 KB. Save the picture as PNG.");
        }
        return new PictureFile(format, bytes);
    }

    /** How a camera was held: JPEGs say it in their EXIF part. */
    Orientation orientation() {
        int start = segment(APP1);
        if (start < 0 || !startsWith(bytes, start, EXIF)) {
            return Orientation.TOP_LEFT;
        }
        int end = Math.min(bytes.length, start - 2 + length(start - 2));
        try {
            Orientation found = ExifUtils.getOrientationFromExif(Arrays.copyOfRange(bytes, start, end));
            return found == null ? Orientation.TOP_LEFT : found;
        } catch (RuntimeException notExif) {
            return Orientation.TOP_LEFT;
        }
    }

    /** The JPEG reader fills what is missing with grey; a whole file has an end mark after its pixels. */
    boolean cutShort() {
        if (format != PictureFormat.JPEG) {
            return false;
        }
        int pixels = segment(START_OF_SCAN);
        for (int i = Math.max(pixels, 0); pixels >= 0 && i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == 0xff && (bytes[i + 1] & 0xff) == END_OF_IMAGE) {
                return false;
            }
        }
        return true;
    }

    /** Where the content of a JPEG's first segment of this kind begins, or -1. */
    private int segment(int kind) {
        int at = 2;
        while (format == PictureFormat.JPEG && at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == kind) {
                return at + 4;
            }
            if (marker == 0xff) {
                at++;
            } else if (marker == START_OF_SCAN) {
                return -1;
            } else {
                at += 2 + Math.max(2, length(at + 2));
            }
        }
        return -1;
    }

    private int length(int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] expected) {
        return bytes.length >= at + expected.length
                && Arrays.equals(bytes, at, at + expected.length, expected, 0, expected.length);
    }
}
