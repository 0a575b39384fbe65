package live.frontrow.bench.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import live.frontrow.bench.report.Figure;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The campaign of {@code ./frontrow bench membership}, whose figures are no times: in the end everybody has what they paid for. */
class CampaignTest {

    private static final List<String> TIMES = List.of("settled-after", "lost-repaired-after");

    @Test
    @Tag("soak")
    void shouldKnowOfThousandsInTheEndWhatStripeKnows() {
        // Given
        try (Channel channel = Channel.open(Size.WHOLE)) {
            Campaign campaign = new Campaign(channel, Size.WHOLE);

            // When
            List<Figure> figures = campaign.measure();

            // Then
            assertThat(figures)
                    .filteredOn(figure -> !TIMES.contains(figure.id()))
                    .noneMatch(Figure::missed);

            channel.usualPace();

            // When / Then: it comes back when the reconciler has found out
            assertThat(Lost.measure(channel, campaign.lives(), Size.WHOLE)).hasSize(2);
        }
    }
}
