package live.frontrow.membership.entitlement;

/** A payment that went back in full. */
public enum Reversal {
    REFUNDED(Reason.REFUNDED, "Ended by Frontrow: the payment was refunded."),
    DISPUTED(Reason.DISPUTED, "Ended by Frontrow: the payment was lost in a dispute.");

    private final Reason reason;
    private final String comment;

    Reversal(Reason reason, String comment) {
        this.reason = reason;
        this.comment = comment;
    }

    /** What the creator reads at Stripe beside a subscription that ended of it. */
    public String comment() {
        return comment;
    }

    Reason reason() {
        return reason;
    }
}
