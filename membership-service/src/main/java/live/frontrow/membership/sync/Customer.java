package live.frontrow.membership.sync;

/**
 * A person as Stripe knows them.
 *
 * @param id Stripe's
 * @param person ours
 */
record Customer(String id, String person) {}
