package live.frontrow.common.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.test.PictureFiles;
import live.frontrow.common.test.fuzz.Fuzz;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PictureFuzzTest {

    private static final int SIDE = 32;

    private static final PictureShape SHAPE = new PictureShape(
            SIDE,
            SIDE,
            PictureShape.Fit.WHOLE,
            PictureShape.Encoding.PNG,
            EnumSet.allOf(PictureFormat.class),
            1_000_000);

    private static final Fuzz FUZZ = Fuzz.of(
                    PictureFiles.picture("png", 40, 24),
                    PictureFiles.picture("jpeg", 40, 24),
                    PictureFiles.picture("gif", 40, 24),
                    PictureFiles.fromAPhone(40, 24),
                    PictureFiles.webp())
            .words(
                    "IHDR", "IDAT", "PLTE", "tRNS", "iCCP", "zTXt", "IEND", "Exif", "VP8 ", "VP8L", "VP8X", "ALPH",
                    "ANIM", "GIF89a")
            .inputs(300)
            .mebibytes(256);

    @Test
    void shouldRefuseOrEncodeEveryFile() {
        FUZZ.sample(PictureFuzzTest::holds);
    }

    /** Found by the long one: read on behind its end, it was half a gigabyte of tables. */
    @Test
    void shouldNotReadOnBehindTheEnd() throws IOException {
        try (InputStream file = PictureFuzzTest.class.getResourceAsStream("/picture/tables-without-an-end.webp")) {
            FUZZ.one(PictureFuzzTest::holds, file.readAllBytes());
        }
    }

    @Test
    @Tag("soak")
    void shouldRefuseOrEncodeEveryFileForLong() {
        FUZZ.soak(PictureFuzzTest::holds);
    }

    private static boolean holds(byte[] input) {
        try {
            BufferedImage made =
                    PictureFiles.read(PictureEncoder.encode(input, SHAPE).bytes());
            assertThat(Math.max(made.getWidth(), made.getHeight())).isBetween(1, SIDE);
            return true;
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(CommonProblem.PICTURE_UNUSABLE);
            return false;
        }
    }
}
