package live.frontrow.stripe.webhook;

/**
 * How deliveries are spoiled. Percentages count for each delivery, by the simulator's seed.
 *
 * @param duplicate are sent twice
 * @param reorder are held back by up to a second, so that others pass them
 * @param drop never arrive, and are not tried again
 * @param wrongSecret is followed by a copy under another id that is signed with a secret nobody has
 * @param old is followed by a copy under another id whose signature is older than any tolerance
 * @param thin is followed by a thin event, which is no event of this API
 * @param delayMillis all of them wait so long
 * @param apiVersion what events say of themselves; empty: what the endpoint wants
 */
public record Faults(
        double duplicate,
        double reorder,
        double drop,
        double wrongSecret,
        double old,
        double thin,
        long delayMillis,
        String apiVersion) {

    /** Nothing is spoiled. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, "");
}
