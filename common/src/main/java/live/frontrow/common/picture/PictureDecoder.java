package live.frontrow.common.picture;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import live.frontrow.common.problem.ProblemException;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/** Reads no more of an uploaded file than its size allows and the picture needs. */
final class PictureDecoder {

    private static final int MEGA = 1_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int SHORTEST_SIDE = 16;

    /** Pixels kept in memory, 24 MB at most: twice what the largest picture shows. Bigger files are read in steps. */
    private static final double KEPT_PIXELS = 3_000_000;

    private PictureDecoder() {}

    /** As much of the picture as is wanted, in the wanted proportion, upright. */
    static BufferedImage decode(PictureFile file, PictureShape shape) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(file.format().reader()).next();
        try (EndingInput in = new EndingInput(file.bytes())) {
            // Without metadata: texts and profiles in there can be bombs of their own.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(width, height, shape);
            if (file.cutShort()) {
                throw PictureEncoder.unusable("The file is cut short. Copy it again.");
            }
            Orientation orientation = file.orientation();
            BufferedImage read = reader.read(0, part(reader, cut(width, height, shape, lies(orientation))));
            return orientation == Orientation.TOP_LEFT
                    ? read
                    : ExifFilterUtils.getFilterForOrientation(orientation).apply(read);
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            // Decoders meet broken files with whatever comes of it.
            throw PictureEncoder.unusable(
                    "The picture could not be read. Open it in a picture editor and save it again.");
        } finally {
            reader.dispose();
        }
    }

    private static void checkSize(int width, int height, PictureShape shape) {
        if ((long) width * height > shape.mostPixels() || Math.max(width, height) > LONGEST_SIDE) {
            throw PictureEncoder.unusable(
                    "The picture is too large: %,d by %,d pixels. It may have up to %d megapixels."
                            .formatted(width, height, shape.mostPixels() / MEGA));
        }
        if (Math.min(width, height) < SHORTEST_SIDE) {
            throw PictureEncoder.unusable("The picture is too small: %d by %d pixels.".formatted(width, height));
        }
    }

    /** The largest part around the middle that has the wanted proportion; sides swapped for a camera held upright. */
    private static Rectangle cut(int width, int height, PictureShape shape, boolean lies) {
        if (shape.fit() == PictureShape.Fit.WHOLE) {
            return new Rectangle(width, height);
        }
        double ratio = lies ? (double) shape.height() / shape.width() : (double) shape.width() / shape.height();
        int cutWidth = Math.clamp(Math.round(height * ratio), 1, width);
        int cutHeight = Math.clamp(Math.round(width / ratio), 1, height);
        return new Rectangle((width - cutWidth) / 2, (height - cutHeight) / 2, cutWidth, cutHeight);
    }

    private static boolean lies(Orientation orientation) {
        return switch (orientation) {
            case LEFT_TOP, RIGHT_TOP, RIGHT_BOTTOM, LEFT_BOTTOM -> true;
            case TOP_LEFT, TOP_RIGHT, BOTTOM_RIGHT, BOTTOM_LEFT -> false;
        };
    }

    private static ImageReadParam part(ImageReader reader, Rectangle cut) {
        int step = (int) Math.ceil(Math.sqrt(cut.getWidth() * cut.getHeight() / KEPT_PIXELS));
        ImageReadParam part = reader.getDefaultReadParam();
        part.setSourceRegion(cut);
        // Never more than the cut has.
        int most = Math.min(cut.width, cut.height);
        part.setSourceSubsampling(Math.clamp(step, 1, most), Math.clamp(step, 1, most), 0, 0);
        return part;
    }
}
