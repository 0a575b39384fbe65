package live.frontrow.membership.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.membership.entitlement.Reversal;
import live.frontrow.membership.entitlement.Subscription;
import live.frontrow.membership.entitlement.SubscriptionStatus;

/** A subscription as Stripe last told it. */
@Entity
@Table(name = "subscription")
class SubscriptionRow {

    @Id
    private String id;

    private String customer;
    private String person;
    private UUID price;

    @Enumerated(EnumType.STRING)
    private SubscriptionStatus status;

    private Instant startedAt;
    private Instant periodEnd;
    private Instant cancelAt;
    private Instant endedAt;
    private String invoice;
    private Instant unpaidSince;
    private boolean endedUnpaid;

    @Enumerated(EnumType.STRING)
    private Reversal reversal;

    /** For Hibernate. */
    protected SubscriptionRow() {}

    SubscriptionRow(String id, String customer, String person) {
        this.id = id;
        this.customer = customer;
        this.person = person;
    }

    String id() {
        return id;
    }

    /** Takes the newest condition. What is known of the last payment stays until there is another, or it was asked for. */
    void take(Told told) {
        Subscription newest = told.subscription();
        boolean paidAgain = told.invoice() != null && !told.invoice().equals(invoice);
        if (told.paymentsKnown() || paidAgain) {
            reversal = newest.reversal();
            invoice = told.invoice();
        }
        // Each unpaid period has an invoice of its own: grace is given once.
        boolean stillUnpaid =
                status != null && status.unpaid() && newest.status().unpaid();
        unpaidSince = stillUnpaid && unpaidSince.isBefore(newest.unpaidSince()) ? unpaidSince : newest.unpaidSince();
        price = newest.price();
        status = newest.status();
        startedAt = newest.startedAt();
        periodEnd = newest.periodEnd();
        cancelAt = newest.cancelAt();
        endedAt = newest.endedAt();
        endedUnpaid = newest.endedUnpaid();
    }

    /** Is to a price, or of a person, that is not ours any more. */
    void foreign() {
        status = SubscriptionStatus.UNKNOWN;
    }

    UUID price() {
        return price;
    }

    /** With the rank that its plan has by now. */
    Subscription subscription(int tier) {
        return new Subscription(
                price, tier, status, startedAt, periodEnd, cancelAt, endedAt, unpaidSince, endedUnpaid, reversal);
    }
}
