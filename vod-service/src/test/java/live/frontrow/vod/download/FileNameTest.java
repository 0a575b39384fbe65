package live.frontrow.vod.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "Rye week; Rye week.mp4",
                "~  a/b\\c: \"d\" <e>|f?*  ~; a b c d e f.mp4",
                "../../etc/passwd; etc passwd.mp4",
                "... ; Recording.mp4",
                "~~; Recording.mp4",
                "~gnp.\u202Eexe~; gnp. exe.mp4",
                "~a\r\nSet-Cookie: x~; a Set-Cookie x.mp4",
            })
    void shouldBeAPlainName(String title, String name) {
        assertThat(FileName.of(title, 1, 1).text()).isEqualTo(name);
    }

    @Test
    void shouldNotBeTooLong() {
        String wide = "\uD83C\uDF5E".repeat(70);
        assertThat(FileName.of(wide, 1, 1).text()).isEqualTo("\uD83C\uDF5E".repeat(60) + ".mp4");
    }

    @Test
    void shouldSayWhichOfSeveralItIs() {
        assertThat(FileName.of("Rye week", 2, 3).text()).isEqualTo("Rye week (part 2 of 3).mp4");
    }

    @Test
    void shouldBeSaidInAHeader() {
        assertThat(new FileName("100 % Brötchen's.mp4").disposition())
                .isEqualTo("attachment; filename=\"100 _ Br_tchen's.mp4\";"
                        + " filename*=UTF-8''100%20%25%20Br%C3%B6tchen%27s.mp4");
    }
}
