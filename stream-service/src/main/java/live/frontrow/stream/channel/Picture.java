package live.frontrow.stream.channel;

import java.util.Locale;
import java.util.Set;
import live.frontrow.common.picture.PictureFormat;
import live.frontrow.common.picture.PictureShape;
import live.frontrow.common.picture.PictureShape.Encoding;
import live.frontrow.common.picture.PictureShape.Fit;

/** A picture of the channel and its size in pixels. */
enum Picture {
    LOGO(512, 512, Encoding.PNG_IF_TRANSPARENT),
    COVER(1920, 640, Encoding.JPEG);

    /** What good cameras make. */
    private static final long MOST_PIXELS = 40_000_000;

    private final PictureShape shape;

    Picture(int width, int height, Encoding encoding) {
        this.shape = shape(width, height, encoding);
    }

    static Picture of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    PictureShape shape() {
        return shape;
    }

    /** Address of the picture with this hash; it never shows anything else. Null without a picture. */
    String url(String hash) {
        return hash == null ? null : "/api/v1/channel/%s/%s".formatted(name().toLowerCase(Locale.ROOT), hash);
    }

    private static PictureShape shape(int width, int height, Encoding encoding) {
        return new PictureShape(
                width, height, Fit.CUT, encoding, Set.of(PictureFormat.PNG, PictureFormat.JPEG), MOST_PIXELS);
    }
}
