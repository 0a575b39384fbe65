package live.frontrow.membership.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Currencies that plans can have, in minor units: the least that Stripe charges (docs.stripe.com/currencies, "Minimum and maximum
 * charge amounts", read in November 2026), and what a usual card of the account's own country costs: stripe.com/pricing of the
 * country; in the EEA 1.5 % and 0.25 EUR or what stands for it in other currencies (support.stripe.com, "Pricing updates for
 * businesses based in the European Economic Area"). Fees differ by contract, card and country, so they are about right at best:
 * {@link Fees} takes the creator's own. All have two decimals but the yen, which has none.
 */
enum Currency {
    AUD(50, 1.7, 30),
    BRL(50, 3.99, 39),
    CAD(50, 2.9, 30),
    CHF(50, 2.9, 30),
    CZK(1500, 1.5, 650),
    DKK(250, 1.5, 180),
    EUR(50, 1.5, 25),
    GBP(30, 1.5, 20),
    HKD(400, 3.4, 235),
    HUF(17500, 1.5, 8500),
    INR(50, 2.0, 0),
    JPY(50, 3.6, 0),
    MXN(1000, 3.6, 300),
    NOK(300, 2.4, 200),
    NZD(50, 2.7, 30),
    PLN(200, 1.5, 100),
    RON(200, 1.5, 100),
    SEK(300, 1.5, 180),
    SGD(50, 3.4, 50),
    USD(50, 2.9, 30);

    private final long least;
    private final double percent;
    private final long fixed;

    Currency(long least, double percent, long fixed) {
        this.least = least;
        this.percent = percent;
        this.fixed = fixed;
    }

    static Optional<Currency> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** As Stripe writes it: in lower case. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The smallest price. */
    long least() {
        return least;
    }

    /** Share of a payment that a card costs, in percent. */
    double percent() {
        return percent;
    }

    /** What each payment costs beside that. */
    long fixed() {
        return fixed;
    }
}
