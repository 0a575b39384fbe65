package live.frontrow.membership.member;

import live.frontrow.membership.entitlement.Subscription;

/**
 * What Stripe has just told of one subscription.
 *
 * @param id Stripe's
 * @param invoice its newest invoice, or null
 * @param paymentsKnown whether it was asked, too, what became of that invoice's payment
 */
public record Told(String id, String invoice, boolean paymentsKnown, Subscription subscription) {}
