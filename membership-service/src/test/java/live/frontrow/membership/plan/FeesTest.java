package live.frontrow.membership.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import live.frontrow.membership.stripe.Configs;
import live.frontrow.membership.stripe.StripeConfig;
import org.junit.jupiter.api.Test;

class FeesTest {

    @Test
    void shouldTakeWhatIsUsualForTheCurrency() {
        Fees usual = new Fees(config(OptionalDouble.empty(), OptionalLong.empty()));
        assertThat(usual.of(Currency.EUR, 1_000)).isEqualTo(22 + 25);
        assertThat(usual.of(Currency.USD, 1_000)).isEqualTo(36 + 30);
        assertThat(usual.of(Currency.JPY, 1_000)).isEqualTo(43);
    }

    @Test
    void shouldTakeWhatTheCreatorsContractSays() {
        Fees own = new Fees(config(OptionalDouble.of(1.2), OptionalLong.of(10)));
        assertThat(own.of(Currency.EUR, 1_000)).isEqualTo(12 + 10);
        Fees free = new Fees(config(OptionalDouble.of(0), OptionalLong.of(0)));
        assertThat(free.of(Currency.USD, 1_000)).isZero();
    }

    private static StripeConfig config(OptionalDouble percent, OptionalLong fixed) {
        return Configs.of(Map.of("feePercent", percent, "feeFixed", fixed));
    }
}
