package live.frontrow.common.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What an uploaded file may be: told by its first bytes, whatever its name and the browser say. */
public enum PictureFormat {
    /** W3C PNG §5.2. */
    PNG("PNG", "png", "\u0089PNG\r\n\u001a\n"),
    /** ITU-T T.81, annex B: start of image, and the marker that follows. */
    JPEG("JPEG", "jpeg", "\u00ff\u00d8\u00ff"),
    /** Of an animation the first picture. */
    GIF("GIF", "gif", "GIF8"),
    /** RFC 9649: four bytes of length between the two words. */
    WEBP("WebP", "webp", "RIFF????WEBP");

    private static final char ANY = '?';

    private final String shown;
    private final String reader;
    private final String begin;

    PictureFormat(String shown, String reader, String begin) {
        this.shown = shown;
        this.reader = reader;
        this.begin = begin;
    }

    static Optional<PictureFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.begins(file)).findFirst();
    }

    /** As ImageIO calls it. */
    String reader() {
        return reader;
    }

    /** In words: "PNG, JPEG or GIF". */
    static String words(Stream<PictureFormat> formats) {
        String list = String.join(", ", formats.map(format -> format.shown).toList());
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " or " + list.substring(last + 2);
    }

    private boolean begins(byte[] file) {
        if (file.length < begin.length()) {
            return false;
        }
        for (int i = 0; i < begin.length(); i++) {
            if (begin.charAt(i) != ANY && begin.charAt(i) != (file[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
