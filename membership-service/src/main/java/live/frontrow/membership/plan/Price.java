package live.frontrow.membership.plan;

import java.util.UUID;

/**
 * What a plan costs; never changes.
 *
 * @param id ours
 * @param period how often it is paid
 * @param amount in minor units of the plan's currency
 * @param stripeId Stripe's price, or null while Stripe does not know it
 * @param archived whether nobody can buy it any more
 */
record Price(UUID id, Period period, long amount, String stripeId, boolean archived) {}
