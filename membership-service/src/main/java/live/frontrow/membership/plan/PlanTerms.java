package live.frontrow.membership.plan;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the creator writes about a plan. In a change what is absent stays; a price of 0 is not sold any more.
 *
 * @param name what people read, 1 to 60 characters
 * @param description plain text, up to 500 characters
 * @param perks up to 10 of up to 100 characters
 * @param currency ISO 4217 in lower case; stays for good
 * @param trialDays days before the first payment, 0 to 90
 * @param rank place among the tiers, 0 the lowest, up to 9
 * @param month price of a month in minor units
 * @param year price of a year in minor units
 */
@Schema(name = "PlanTerms")
record PlanTerms(
        String name,
        String description,
        List<String> perks,
        String currency,
        Integer trialDays,
        Integer rank,
        Long month,
        Long year) {

    /** What is new here over what is {@code now}. */
    PlanTerms over(PlanTerms now) {
        return new PlanTerms(
                or(name, now.name),
                or(description, now.description),
                or(perks, now.perks),
                or(currency, now.currency),
                or(trialDays, now.trialDays),
                or(rank, now.rank),
                or(month, now.month),
                or(year, now.year));
    }

    /** A new plan's, in which only name, currency and a price must be. */
    PlanTerms complete() {
        return over(new PlanTerms(null, "", List.of(), null, 0, 0, 0L, 0L));
    }

    /** The price of a period; 0 when it is not sold. */
    long amount(Period period) {
        return period == Period.MONTH ? month : year;
    }

    private static <T> T or(T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
