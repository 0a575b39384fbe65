package live.frontrow.membership.sync;

import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import live.frontrow.membership.entitlement.Reversal;
import live.frontrow.membership.entitlement.SubscriptionStatus;
import live.frontrow.membership.sync.OurThings.OurPrice;

/** Takes out of Stripe's objects what decides. Periods are on items, since API 2025-03-31. */
final class Reading {

    private static final String UNPAID = "payment_failed";

    private static final Set<SubscriptionStatus> BEGINNING =
            EnumSet.of(SubscriptionStatus.INCOMPLETE, SubscriptionStatus.INCOMPLETE_EXPIRED);

    private final String person;
    private final Map<String, OurPrice> prices;
    private final Set<String> checkouts;

    Reading(String person, Map<String, OurPrice> prices, Set<String> checkouts) {
        this.person = person;
        this.prices = prices;
        this.checkouts = checkouts;
    }

    /** Whether the subscription was begun by a checkout of ours for this very person, and is to a price of ours. */
    boolean ours(Subscription subscription) {
        return person.equals(subscription.getMetadata().get("userId"))
                && checkouts.contains(subscription.getMetadata().getOrDefault("checkout", ""))
                && item(subscription).isPresent();
    }

    /** Whether its first payment has not come: the checkout's page may still be paid at. */
    boolean beginning(Subscription subscription) {
        return BEGINNING.contains(SubscriptionStatus.of(subscription.getStatus()));
    }

    /** Whether it has ended, and nothing of it is billed any more. */
    static boolean over(Subscription subscription) {
        return subscription.getEndedAt() != null;
    }

    live.frontrow.membership.entitlement.Subscription subscription(Subscription from, Reversal reversal) {
        SubscriptionItem item = item(from).orElseThrow();
        OurPrice price = prices.get(item.getPrice().getId());
        Instant periodEnd = time(item.getCurrentPeriodEnd());
        boolean cancels = Boolean.TRUE.equals(from.getCancelAtPeriodEnd());
        Instant cancelAt = from.getCancelAt() == null && cancels ? periodEnd : time(from.getCancelAt());
        return new live.frontrow.membership.entitlement.Subscription(
                price.id(),
                price.tier(),
                status(from),
                time(from.getStartDate()),
                periodEnd,
                cancelAt,
                time(from.getEndedAt()),
                unpaidSince(from, item),
                from.getCancellationDetails() != null
                        && UNPAID.equals(from.getCancellationDetails().getReason()),
                reversal);
    }

    /** Stripe calls a subscription active whose payments are paused; nobody pays for it. */
    private static SubscriptionStatus status(Subscription from) {
        return from.getPauseCollection() == null ? SubscriptionStatus.of(from.getStatus()) : SubscriptionStatus.PAUSED;
    }

    /** The dearest of several items of ours. */
    private Optional<SubscriptionItem> item(Subscription subscription) {
        return subscription.getItems().getData().stream()
                .filter(item -> prices.containsKey(item.getPrice().getId()))
                .max(Comparator.comparing(
                        item -> prices.get(item.getPrice().getId()).tier()));
    }

    private static Instant unpaidSince(Subscription from, SubscriptionItem item) {
        Invoice invoice = from.getLatestInvoiceObject();
        return time(invoice == null ? item.getCurrentPeriodStart() : invoice.getCreated());
    }

    /** The newest invoice, if it is paid and was not for nothing; else null. */
    static String paidInvoice(Subscription subscription) {
        Invoice invoice = subscription.getLatestInvoiceObject();
        return invoice == null || !paid(invoice) ? null : invoice.getId();
    }

    static boolean paid(Invoice invoice) {
        return "paid".equals(invoice.getStatus()) && invoice.getAmountPaid() > 0;
    }

    private static Instant time(Long seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(seconds);
    }
}
