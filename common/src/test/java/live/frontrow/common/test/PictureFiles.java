package live.frontrow.common.test;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files that people upload, honest and other. */
public final class PictureFiles {

    /** Somebody's kitchen, as a phone writes it down. */
    public static final String PLACE = "52.520008N 13.404954E";

    private static final int RIGHT_TOP = 6;

    private PictureFiles() {}

    /** Left half red, right half blue. */
    public static byte[] picture(String format, int width, int height) {
        boolean png = format.equals("png");
        BufferedImage image =
                new BufferedImage(width, height, png ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return written(image, format);
    }

    /** The same as WebP of 256 × 192, by libwebp. */
    public static byte[] webp() {
        return Base64.getDecoder()
                .decode(
                        "UklGRj4AAABXRUJQVlA4TDIAAAAv/8AvAB8wCwISwitPzZWAhMj/A4b4Z/4DN5gJBJI25x0f/aGWYBH9n4DRb2j9p/8MHg==");
    }

    /** A JPEG of a phone that was held upright: pixels lie on their side, EXIF says so, and where it was. */
    public static byte[] fromAPhone(int width, int height) {
        byte[] place = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(64 + place.length);
        exif.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) RIGHT_TOP)
                .putShort((short) 0);
        exif.putShort((short) 0x010e)
                .putShort((short) 2)
                .putInt(place.length)
                .putInt(38)
                .putInt(0);
        exif.put(place);
        return withSegment(picture("jpeg", width, height), 0xe1, exif.array());
    }

    /** A PNG that says it is larger than it is. */
    public static byte[] pngClaiming(int width, int height) {
        byte[] png = picture("png", 64, 64);
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    /** A JPEG that says it is larger than it is. */
    public static byte[] jpegClaiming(int width, int height) {
        byte[] jpeg = picture("jpeg", 64, 64);
        for (int i = 2; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("No frame header");
    }

    /** A picture that is a page for whoever believes its end. */
    public static byte[] polyglot(String format) {
        return join(picture(format, 600, 600), "<script>alert(1)</script>PK\3\4".getBytes(StandardCharsets.US_ASCII));
    }

    public static byte[] half(byte[] whole) {
        return Arrays.copyOf(whole, whole.length / 2);
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        byte[] head = {
            (byte) 0xff,
            (byte) 0xd8,
            (byte) 0xff,
            (byte) marker,
            (byte) ((content.length + 2) >> 8),
            (byte) (content.length + 2)
        };
        return join(join(head, content), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
