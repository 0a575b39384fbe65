package live.frontrow.vod.download;

import java.nio.charset.StandardCharsets;

/**
 * What a file is called that somebody downloads.
 *
 * @param text for every file system: no folders, nothing invisible, not too long
 */
record FileName(String text) {

    private static final String TYPE = ".mp4";
    private static final String NAMELESS = "Recording";

    /** Code points; file systems take 255 bytes, of which one may need four. */
    private static final int MOST = 60;

    /** Besides letters and digits, what may stand for itself in an extended parameter (RFC 8187 §3.2.1). */
    private static final String ATTRIBUTE_CHARACTERS = "!#$&+-.^_`|~";

    /** One of so many files of a show with that title. */
    static FileName of(String title, int part, int parts) {
        String clean = title.replaceAll("[\\p{C}\\\\/:*?\"<>|]+", " ")
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+|[. ]+$", "");
        String bounded = clean.codePointCount(0, clean.length()) > MOST
                ? clean.substring(0, clean.offsetByCodePoints(0, MOST)).strip()
                : clean;
        String name = bounded.isEmpty() ? NAMELESS : bounded;
        return new FileName(parts == 1 ? name + TYPE : "%s (part %d of %d)%s".formatted(name, part, parts, TYPE));
    }

    /** As a header says it (RFC 6266 §4): for those who read ASCII only, and for the others. */
    String disposition() {
        String ascii = text.replaceAll("[^ -~]|[%\\\\\"]", "_");
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) Byte.toUnsignedInt(each);
            boolean plain =
                    letter < 128 && (Character.isLetterOrDigit(letter) || ATTRIBUTE_CHARACTERS.indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : "%%%02X".formatted((int) letter));
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(ascii, encoded);
    }
}
