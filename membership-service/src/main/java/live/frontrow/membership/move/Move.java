package live.frontrow.membership.move;

import java.util.UUID;

/**
 * A subscription on its way to another price.
 *
 * @param subscription Stripe's
 * @param newer ours
 * @param olderAtStripe price that it has
 * @param newerAtStripe price that it gets
 * @param attempts how often it failed already
 */
record Move(String subscription, UUID newer, String olderAtStripe, String newerAtStripe, int attempts) {}
