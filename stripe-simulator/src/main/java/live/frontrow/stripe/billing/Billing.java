package live.frontrow.stripe.billing;

import live.frontrow.stripe.http.Api;
import live.frontrow.stripe.state.World;

/** All of billing, put together once. */
public final class Billing {

    private final Cards cards;
    private final Customers customers;
    private final Discounts discounts;
    private final Subscriptions subscriptions;
    private final Changes changes;
    private final InvoiceApi invoiceApi;
    private final Disputes disputes;
    private final Declines declines = new Declines();

    /**
     * Answers requests about it from now on.
     *
     * @param pages where people see their invoices
     */
    public Billing(World world, Api api, BillingRules rules, String pages) {
        cards = new Cards(world);
        customers = new Customers(world, cards);
        discounts = new Discounts(world);
        Balance balance = new Balance(world);
        Invoices invoices = new Invoices(world, new Payments(world, cards, balance, declines, rules), discounts, pages);
        Lines lines = new Lines(world);
        Dunning dunning = new Dunning(world, invoices, rules);
        subscriptions = new Subscriptions(world, lines, invoices, discounts, dunning);
        dunning.end(subscriptions::end);
        customers.end(subscription -> subscriptions.end(subscription, "cancellation_requested"));
        new Renewals(world, lines, invoices, subscriptions, dunning);
        changes = new Changes(world, subscriptions, lines, invoices, dunning);
        invoiceApi = new InvoiceApi(world, invoices, dunning);
        disputes = new Disputes(world, balance, rules);
        disputes.routes(api.routes());
        new Refunds(world, balance).routes(api.routes());
        cards.routes(api.routes());
        customers.routes(api.routes());
        balance.routes(api.routes());
        invoiceApi.routes(api.routes(), api.expansion());
        new SubscriptionApi(world, subscriptions, changes, discounts).routes(api.routes());
    }

    /** Cards of customers. */
    public Cards cards() {
        return cards;
    }

    /** The customers. */
    public Customers customers() {
        return customers;
    }

    /** Coupons as they are applied. */
    public Discounts discounts() {
        return discounts;
    }

    /** Their subscriptions. */
    public Subscriptions subscriptions() {
        return subscriptions;
    }

    /** What is changed about these. */
    public Changes changes() {
        return changes;
    }

    /** Their invoices. */
    public InvoiceApi invoices() {
        return invoiceApi;
    }

    /** Payments that banks take back. */
    public Disputes disputes() {
        return disputes;
    }

    /** Payments that will be declined. */
    public Declines declines() {
        return declines;
    }
}
