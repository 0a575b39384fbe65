package live.frontrow.common.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import live.frontrow.common.id.Sha256;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes our own file of an uploaded picture: of its size, with nothing of the upload but its pixels. Costs up to two seconds of
 * CPU: never on an event loop.
 */
final class PictureEncoder {

    /** Visibly the same as the original at half its bytes. */
    private static final float QUALITY = 0.88f;

    private static final int HASH_CHARACTERS = 32;

    static {
        // No window system is needed, and where there is one it stays unasked. Only counts before AWT's first use.
        System.setProperty("java.awt.headless", "true");
    }

    private PictureEncoder() {}

    /** The picture at its size, or a {@code picture-unusable} problem that says what is wrong with the file. */
    static StoredPicture encode(byte[] upload, PictureShape shape) {
        try {
            return encode(PictureDecoder.decode(PictureFile.of(upload, shape), shape), shape);
        } catch (IOException e) {
            throw new IllegalStateException("Encoding into memory cannot fail", e);
        }
    }

    static ProblemException unusable(String detail) {
        return new ProblemException(CommonProblem.PICTURE_UNUSABLE, detail);
    }

    private static StoredPicture encode(BufferedImage decoded, PictureShape shape) throws IOException {
        BufferedImage sized = sized(decoded, shape);
        boolean png =
                switch (shape.encoding()) {
                    case JPEG -> false;
                    case PNG_IF_TRANSPARENT -> decoded.getColorModel().hasAlpha();
                    case PNG -> true;
                };
        byte[] bytes = png ? write(sized, "png") : write(onWhite(sized), "jpeg");
        return new StoredPicture(hash(bytes), png ? "image/png" : "image/jpeg", bytes);
    }

    private static BufferedImage sized(BufferedImage decoded, PictureShape shape) throws IOException {
        double wide = (double) shape.width() / decoded.getWidth();
        double high = (double) shape.height() / decoded.getHeight();
        double scale = Math.min(1, Math.min(wide, high));
        boolean whole = shape.fit() == PictureShape.Fit.WHOLE;
        return Thumbnails.of(decoded)
                .forceSize(
                        whole ? Math.max(1, (int) Math.round(decoded.getWidth() * scale)) : shape.width(),
                        whole ? Math.max(1, (int) Math.round(decoded.getHeight() * scale)) : shape.height())
                .imageType(BufferedImage.TYPE_INT_ARGB)
                .asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage image) {
        BufferedImage opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static byte[] write(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(Sha256.of(bytes)).substring(0, HASH_CHARACTERS);
    }
}
