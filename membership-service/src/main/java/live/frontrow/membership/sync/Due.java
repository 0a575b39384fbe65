package live.frontrow.membership.sync;

/**
 * Something to ask Stripe about.
 *
 * @param subject customer, or a charge whose customer has to be found first
 * @param payments whether a payment may have gone back
 * @param mark what is newer than this is asked again
 * @param attempts how often it failed already
 */
record Due(String subject, boolean payments, long mark, int attempts) {

    boolean customer() {
        return subject.startsWith("cus_");
    }
}
