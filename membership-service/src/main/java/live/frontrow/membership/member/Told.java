package live.frontrow.membership.member;

import live.frontrow.membership.entitlement.Subscription;

/**
 * What Stripe has just told of one subscription.
 *
 * @param id Stripe's
 * @param invoice the newest one that was paid, or null when that was not seen
 * @param paymentsKnown whether it was asked, too, what became of the payment
 */
public record Told(String id, String invoice, boolean paymentsKnown, Subscription subscription) {}
