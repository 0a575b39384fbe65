package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A creator whose encoder is set wrongly reads in the control room what to change. */
@ExtendWith(Stage.class)
class SignalTest {
    private static final double PATIENCE_MILLIS = 30_000;

    @ParameterizedTest
    @EnumSource
    void theStudioSaysWhatToChange(FaultyEncoder fault, Installation installation, Chromium chromium) throws Exception {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            // Given
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Signal with " + fault);
            creator.page().navigate("/studio/s/" + show.id());
            Locator sentences = creator.page().getByRole(AriaRole.LISTITEM);

            // When
            try (AutoCloseable _ = fault.send(show)) {
                Locator sentence = sentences.filter(new Locator.FilterOptions().setHasText(fault.sentence()));
                sentence.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));

                // Then
                assertThat(sentence.count()).isEqualTo(1);
            }
            if (fault != FaultyEncoder.HEVC) {
                show.end(creator);
            }
        }
    }
}
