package live.frontrow.membership.account;

/**
 * An account of Stripe's in one of its modes.
 *
 * @param id Stripe's
 * @param live whether real money moves; in test mode the same account has other customers and prices
 */
record Account(String id, boolean live) {

    /** As the creator knows it. */
    String words() {
        return id + (live ? " (live)" : " (test mode)");
    }
}
