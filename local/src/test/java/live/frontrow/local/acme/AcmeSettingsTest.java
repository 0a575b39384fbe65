package live.frontrow.local.acme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.Test;

class AcmeSettingsTest {

    @Test
    void shouldTakeTheNameOfTheAddressAndLetsEncryptUnlessToldOtherwise() {
        assertThat(AcmeSettings.of("https://Live.Example.com", Map.of("FRONTROW_ACME", "ana@example.com")))
                .contains(new AcmeSettings(
                        "live.example.com",
                        "ana@example.com",
                        URI.create("https://acme-v02.api.letsencrypt.org/directory")));
        assertThat(AcmeSettings.of(
                                "https://live.example.com",
                                Map.of(
                                        "FRONTROW_ACME", "ana@example.com",
                                        "FRONTROW_ACME_DIRECTORY", "https://authority.example/dir"))
                        .orElseThrow()
                        .directory())
                .isEqualTo(URI.create("https://authority.example/dir"));
        assertThat(AcmeSettings.of("https://live.example.com", Map.of())).isEmpty();
    }

    @Test
    void shouldRefuseWhatCannotBeOrderedFor() {
        assertThatThrownBy(() -> AcmeSettings.of("", Map.of("FRONTROW_ACME", "ana@example.com")))
                .isInstanceOf(ComponentException.class)
                .hasMessage("With FRONTROW_ACME, FRONTROW_PUBLIC_URL has to be https://NAME");
        assertThatThrownBy(() -> AcmeSettings.of("https://live.example.com", Map.of("FRONTROW_ACME", "yes")))
                .isInstanceOf(ComponentException.class)
                .hasMessage("FRONTROW_ACME=yes is no mail address");
    }
}
