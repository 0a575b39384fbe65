package live.frontrow.gateway.test;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Media as MediaMTX writes it, as far as a gateway looks at it: boxes around texts that say whose they are. All sizes are
 * such that no byte is above 127, so that tests may compare bodies as texts.
 */
final class FakeMedia {
    private static final int SAMPLE = 1024;
    private static final int NAME = 1088;
    private static final int MVHD = 112;

    private FakeMedia() {}

    /** What players begin with: a track of each of these. */
    static String init(String... paths) {
        return box("ftyp", "mp42")
                + box(
                        "moov",
                        box("mvhd", "0".repeat(MVHD))
                                + tracks(
                                        paths,
                                        number -> box(
                                                "trak",
                                                box("tkhd", number(0) + number(0) + number(0) + number(number + 1))
                                                        + box("name", text(paths[number], NAME))))
                                + box("mvex", tracks(paths, number -> box("trex", number(0) + number(number + 1)))));
    }

    /** A part with a sample of each of these. */
    static String part(String... paths) {
        int moof = moof(paths, 0).length();
        String samples = Arrays.stream(paths).map(path -> text(path, SAMPLE)).collect(Collectors.joining());
        return moof(paths, moof) + box("mdat", samples);
    }

    /** {@code size}: of the box itself, behind which the samples are. */
    private static String moof(String[] paths, int size) {
        return box(
                "moof",
                box("mfhd", number(0) + number(7))
                        + tracks(
                                paths,
                                number -> box(
                                        "traf",
                                        box("tfhd", number(0x020000) + number(number + 1))
                                                + box(
                                                        "trun",
                                                        number(1) + number(1) + number(size + 8 + number * SAMPLE)))));
    }

    private static String tracks(String[] paths, IntFunction<String> box) {
        return IntStream.range(0, paths.length).mapToObj(box).collect(Collectors.joining());
    }

    private static String text(String path, int length) {
        return ("media at " + path + "\n").repeat(40).substring(0, length);
    }

    private static String box(String type, String content) {
        return number(content.length() + 8) + type + content;
    }

    private static String number(int value) {
        return new String(new char[] {
            (char) (value >>> 24), (char) (value >>> 16 & 0xFF), (char) (value >>> 8 & 0xFF), (char) (value & 0xFF)
        });
    }
}
