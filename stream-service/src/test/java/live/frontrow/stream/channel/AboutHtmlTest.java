package live.frontrow.stream.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AboutHtmlTest {

    @Test
    void shouldRenderWhatPeopleWrite() {
        assertThat(AboutHtml.of("""
                        # Who I am
                        I bake, **slowly**, and [write](https://example.org/letter).

                        3. Rye
                        4. Spelt
                        """)).isEqualTo("""
                        <h3>Who I am</h3>
                        <p>I bake, <strong>slowly</strong>, and \
                        <a href="https://example.org/letter" rel="nofollow noopener noreferrer ugc">write</a>.</p>
                        <ol start="3"><li>Rye</li><li>Spelt</li></ol>
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"https://x\" onclick=\"alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "<math><mtext></p><img src onerror=alert(1)>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](vbscript:msgbox)",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](https://x \"onmouseover=alert(1)\")",
                "![x](data:image/svg+xml;base64,PHN2Zy8+)",
                "![x](https://tracker.example/p.gif)",
                "![x](x\"onerror=\"alert(1))",
                "<javascript:alert(1)>",
                "[x]: javascript:alert(1)\n[x]",
                "`<img src=x onerror=alert(1)>`",
                "```\"><script>alert(1)</script>\nx\n```",
                "&lt;script&gt;alert(1)&lt;/script&gt;"
            })
    void shouldRenderNothingThatActs(String markdown) {
        // When
        String html = AboutHtml.of(markdown);
        // Then: the only tags are those of a page of text, the only attributes those of a link to the web
        assertThat(html.replaceAll(
                        "</?(?:p|code|pre|br /)>|<a href=\"https://x\" rel=\"nofollow noopener noreferrer ugc\">|</a>",
                        ""))
                .doesNotContain("<", ">");
    }

    @ParameterizedTest
    @CsvSource({"#,h3", "##,h4", "###,h5", "####,h6", "######,h6"})
    void shouldPutHeadingsBelowThePages(String marks, String element) {
        assertThat(AboutHtml.of(marks + " x")).isEqualTo("<%s>x</%s>\n".formatted(element, element));
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "[", "* ", "*a **a ", "`", "![", "<", "&#", "- ", "a](", "\\"})
    void shouldBearTheSameTenThousandTimes(String part) {
        String text = part.repeat(10_000 / part.length());
        assertThat(AboutHtml.of(text)).hasSizeLessThan(200_000);
    }

    @Test
    void shouldBeEmptyForNothing() {
        assertThat(AboutHtml.of("")).isEmpty();
    }
}
