package live.frontrow.common.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import live.frontrow.common.picture.PictureShape.Encoding;
import live.frontrow.common.picture.PictureShape.Fit;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.test.PictureFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PictureEncoderTest {

    private static final Set<PictureFormat> PHOTOS = Set.of(PictureFormat.PNG, PictureFormat.JPEG);
    private static final PictureShape LOGO =
            new PictureShape(512, 512, Fit.CUT, Encoding.PNG_IF_TRANSPARENT, PHOTOS, 40_000_000);
    private static final PictureShape COVER = new PictureShape(1920, 640, Fit.CUT, Encoding.JPEG, PHOTOS, 40_000_000);
    private static final PictureShape SMALL =
            new PictureShape(128, 128, Fit.WHOLE, Encoding.PNG, Set.of(PictureFormat.values()), 4_000_000);

    private static final String UNREADABLE =
            "The picture could not be read. Open it in a picture editor and save it again.";

    @ParameterizedTest
    @CsvSource({
        "png, LOGO, 300, 900, image/png",
        "jpeg, LOGO, 5000, 3000, image/jpeg",
        "png, COVER, 1000, 1000, image/jpeg",
        "jpeg, COVER, 6000, 4000, image/jpeg",
        "jpeg, COVER, 20, 16, image/jpeg",
        "png, LOGO, 20000, 16, image/png"
    })
    void shouldMakeItsOwnFileOfFixedSize(String format, String name, int width, int height, String mediaType) {
        // When
        PictureShape picture = name.equals("LOGO") ? LOGO : COVER;
        StoredPicture stored = PictureEncoder.encode(PictureFiles.picture(format, width, height), picture);
        // Then
        BufferedImage image = PictureFiles.read(stored.bytes());
        assertThat(stored.mediaType()).isEqualTo(mediaType);
        assertThat(image.getWidth()).isEqualTo(picture.width());
        assertThat(image.getHeight()).isEqualTo(picture.height());
        assertThat(stored.hash()).matches("[0-9a-f]{32}");
        assertLooksLike(image.getRGB(picture.width() / 4, picture.height() / 2), Color.RED);
        assertLooksLike(image.getRGB(picture.width() * 3 / 4, picture.height() / 2), Color.BLUE);
    }

    @ParameterizedTest
    @CsvSource({
        "png, 300, 900, 43, 128",
        "gif, 900, 300, 128, 43",
        "jpeg, 128, 128, 128, 128",
        "png, 20, 40, 20, 40",
        "webp, 256, 192, 128, 96"
    })
    void shouldShrinkTheWholeOfASmallPictureAndNeverEnlargeIt(
            String format, int width, int height, int shownWidth, int shownHeight) {
        byte[] upload = format.equals("webp") ? PictureFiles.webp() : PictureFiles.picture(format, width, height);
        // When
        StoredPicture stored = PictureEncoder.encode(upload, SMALL);
        // Then
        BufferedImage image = PictureFiles.read(stored.bytes());
        assertThat(stored.mediaType()).isEqualTo("image/png");
        assertThat(image.getWidth()).isEqualTo(shownWidth);
        assertThat(image.getHeight()).isEqualTo(shownHeight);
        assertLooksLike(image.getRGB(shownWidth / 4, shownHeight / 2), Color.RED);
        assertLooksLike(image.getRGB(shownWidth * 3 / 4, shownHeight / 2), Color.BLUE);
    }

    @Test
    void shouldRefuseAnythingElseForASmallPicture() {
        assertThatThrownBy(() -> PictureEncoder.encode(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), SMALL))
                .hasMessage("This file is not PNG, JPEG, GIF or WebP.");
        assertThatThrownBy(() -> PictureEncoder.encode(Arrays.copyOf(PictureFiles.webp(), 64 * 1024 + 1), SMALL))
                .hasMessage("A WebP may have up to 64 KB. Save the picture as PNG.");
        assertThatThrownBy(() -> PictureEncoder.encode(bytes("RIFF\0\0\0\0WEBPVP8 "), SMALL))
                .hasMessage(UNREADABLE);
        assertThatThrownBy(() -> PictureEncoder.encode(PictureFiles.pngClaiming(2_001, 2_000), SMALL))
                .hasMessage("The picture is too large: 2,001 by 2,000 pixels. It may have up to 4 megapixels.");
    }

    @Test
    void shouldTurnAPhonesPictureAndForgetWhereItWasTaken() {
        // Given
        byte[] upload = PictureFiles.fromAPhone(900, 600);
        assertThat(text(upload)).contains("Exif", PictureFiles.PLACE);
        // When
        StoredPicture stored = PictureEncoder.encode(upload, LOGO);
        // Then: what lay left is on top now
        BufferedImage image = PictureFiles.read(stored.bytes());
        assertLooksLike(image.getRGB(256, 100), Color.RED);
        assertLooksLike(image.getRGB(256, 400), Color.BLUE);
        assertThat(text(stored.bytes())).doesNotContain("Exif", PictureFiles.PLACE);
    }

    @ParameterizedTest
    @CsvSource({"png", "jpeg"})
    void shouldLeaveNothingOfAFileThatIsTwoThings(String format) {
        StoredPicture stored = PictureEncoder.encode(PictureFiles.polyglot(format), COVER);
        assertThat(text(stored.bytes())).doesNotContain("<script>", "PK\3\4");
    }

    @Test
    void shouldKeepTheTransparencyOfALogo() {
        BufferedImage image = PictureFiles.read(PictureEncoder.encode(PictureFiles.picture("png", 512, 512), LOGO)
                .bytes());
        assertThat(image.getColorModel().hasAlpha()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void shouldRefuseWithTheReason(String name, byte[] upload, String reason) {
        assertThatThrownBy(() -> PictureEncoder.encode(upload, LOGO))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().id()).isEqualTo("picture-unusable"))
                .hasMessage(reason);
    }

    private static Stream<Arguments> unusable() {
        String neither = "This file is not PNG or JPEG.";
        String large = "The picture is too large: %s pixels. It may have up to 40 megapixels.";
        return Stream.of(
                Arguments.of("half a PNG", PictureFiles.half(PictureFiles.picture("png", 600, 600)), UNREADABLE),
                Arguments.of(
                        "half a JPEG",
                        PictureFiles.half(PictureFiles.picture("jpeg", 600, 600)),
                        "The file is cut short. Copy it again."),
                Arguments.of("SVG", bytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), neither),
                Arguments.of("page", bytes("<!doctype html><script>alert(1)</script>"), neither),
                Arguments.of("GIF", bytes("GIF89a\1\0\1\0"), neither),
                Arguments.of("WebP", bytes("RIFF\0\0\0\0WEBPVP8 "), neither),
                Arguments.of("nothing", new byte[0], neither),
                Arguments.of("a name only", bytes("\u0089PNG\r\n\u001a\n"), UNREADABLE),
                Arguments.of("JPEG's first bytes", bytes("\u00ff\u00d8\u00ff\u00e0"), UNREADABLE),
                Arguments.of("bomb", PictureFiles.pngClaiming(10_000, 4_001), large.formatted("10,000 by 4,001")),
                Arguments.of("wider bomb", PictureFiles.pngClaiming(20_001, 16), large.formatted("20,001 by 16")),
                Arguments.of(
                        "widest bomb",
                        PictureFiles.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE),
                        large.formatted("2,147,483,647 by 2,147,483,647")),
                Arguments.of(
                        "JPEG bomb", PictureFiles.jpegClaiming(30_000, 30_000), large.formatted("30,000 by 30,000")),
                Arguments.of(
                        "dot", PictureFiles.picture("png", 600, 15), "The picture is too small: 600 by 15 pixels."));
    }

    private static void assertLooksLike(int rgb, Color colour) {
        Color found = new Color(rgb);
        assertThat(Math.abs(found.getRed() - colour.getRed())).isLessThan(16);
        assertThat(found.getGreen()).isLessThan(16);
        assertThat(Math.abs(found.getBlue() - colour.getBlue())).isLessThan(16);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
