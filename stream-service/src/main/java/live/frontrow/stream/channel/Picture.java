package live.frontrow.stream.channel;

import java.util.Locale;

/** A picture of the channel and its size in pixels. */
enum Picture {
    LOGO(512, 512),
    COVER(1920, 640);

    private final int width;
    private final int height;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
    }

    static Picture of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Address of the picture with this hash; it never shows anything else. Null without a picture. */
    String url(String hash) {
        return hash == null ? null : "/api/v1/channel/%s/%s".formatted(name().toLowerCase(Locale.ROOT), hash);
    }
}
