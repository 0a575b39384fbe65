package live.frontrow.membership.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;

/** What a plan may be. */
final class PlanRules {

    private static final int NAME_AT_MOST = 60;
    private static final int DESCRIPTION_AT_MOST = 500;
    private static final int PERKS_AT_MOST = 10;
    private static final int PERK_AT_MOST = 100;
    private static final int TRIAL_DAYS_AT_MOST = 90;
    private static final int RANK_AT_MOST = 9;

    /** Stripe takes up to eight digits. */
    static final long AMOUNT_AT_MOST = 99_999_999;

    private final List<Violation> violations = new ArrayList<>();

    private PlanRules() {}

    /** Refuses, with all that is wrong, what cannot be sold. */
    static void check(PlanTerms terms) {
        PlanRules rules = new PlanRules();
        rules.text(terms);
        rules.money(terms);
        if (!rules.violations.isEmpty()) {
            throw ProblemException.invalid(rules.violations);
        }
    }

    private void text(PlanTerms terms) {
        unless(within(terms.name(), 1, NAME_AT_MOST), "name", "must have 1 to 60 characters");
        unless(within(terms.description(), 0, DESCRIPTION_AT_MOST), "description", "must have at most 500 characters");
        boolean perks = terms.perks().size() <= PERKS_AT_MOST
                && terms.perks().stream().allMatch(perk -> perk != null && within(perk, 1, PERK_AT_MOST));
        unless(perks, "perks", "must be at most 10 of 1 to 100 characters");
        unless(
                terms.trialDays() >= 0 && terms.trialDays() <= TRIAL_DAYS_AT_MOST,
                "trialDays",
                "must be between 0 and 90");
        unless(terms.rank() >= 0 && terms.rank() <= RANK_AT_MOST, "rank", "must be between 0 and 9");
    }

    private void money(PlanTerms terms) {
        Optional<Currency> currency = Currency.of(terms.currency());
        unless(currency.isPresent(), "currency", "is not one that plans can have");
        unless(terms.month() > 0 || terms.year() > 0, "month", "is missing: a plan needs a price");
        currency.ifPresent(known -> {
            price("month", terms.month(), known);
            price("year", terms.year(), known);
        });
    }

    private void price(String field, long amount, Currency currency) {
        unless(amount == 0 || amount >= currency.least(), field, "is below the least of this currency");
        unless(amount <= AMOUNT_AT_MOST, field, "is too much");
    }

    private void unless(boolean right, String field, String message) {
        if (!right) {
            violations.add(new Violation(field, message));
        }
    }

    private static boolean within(String text, int least, int most) {
        return text != null
                && text.strip().length() >= least
                && text.length() <= most
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
