package live.frontrow.membership.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    @Test
    void shouldTakeSecretsWithoutTheBlanksAroundThemAndABlankForNone() {
        assertThat(Signatures.usable(List.of("whsec_older ", " whsec_newer", "", " ")))
                .containsExactly("whsec_older", "whsec_newer");
    }
}
