package live.frontrow.membership.entitlement;

/** A payment that went back in full. */
public enum Reversal {
    REFUNDED(Reason.REFUNDED),
    DISPUTED(Reason.DISPUTED);

    private final Reason reason;

    Reversal(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
