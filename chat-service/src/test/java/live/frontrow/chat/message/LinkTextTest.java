package live.frontrow.chat.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinkTextTest {

    @Test
    void shouldFindAddresses() {
        List<String> links = List.of(
                "see https://a.example/b",
                "HTTP://A",
                "www.example.org",
                "go to example.com now",
                "example.com/path",
                "b\u00fccher.de",
                "(discord.gg/abc)",
                "mail me@example.co.uk");
        assertThat(links).allMatch(LinkText::contains);
    }

    @Test
    void shouldLeaveSentencesAlone() {
        List<String> text =
                List.of("Nice.Thanks", "3.5 to 4", "e.g. this", "...", "wwwow", "https", "What?Really", "a.common b");
        assertThat(text).noneMatch(LinkText::contains);
    }

    @Test
    void shouldTakeTimeInProportion() {
        assertThat(LinkText.contains("a-".repeat(2_000) + "a.".repeat(2_000))).isFalse();
    }
}
