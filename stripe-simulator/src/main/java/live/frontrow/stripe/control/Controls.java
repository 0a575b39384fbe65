package live.frontrow.stripe.control;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import live.frontrow.stripe.billing.Billing;
import live.frontrow.stripe.billing.Declines;
import live.frontrow.stripe.checkout.Completion;
import live.frontrow.stripe.http.Api;
import live.frontrow.stripe.http.RateLimit;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;
import live.frontrow.stripe.webhook.Deliveries;
import live.frontrow.stripe.webhook.Endpoints;
import live.frontrow.stripe.webhook.Faults;

/** Everything that can be steered from outside, in Java; {@link ControlApi} has the same over HTTP. */
public final class Controls {

    private static final Duration SETTLE = Duration.ofSeconds(15);

    private final World world;
    private final Api api;
    private final RateLimit limit;
    private final Billing billing;
    private final Completion completion;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Oracle oracle;

    /** Steers these. */
    public Controls(
            World world,
            Api api,
            RateLimit limit,
            Billing billing,
            Completion completion,
            Endpoints endpoints,
            Deliveries deliveries) {
        this.world = world;
        this.api = api;
        this.limit = limit;
        this.billing = billing;
        this.completion = completion;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.oracle = new Oracle(world);
    }

    /** The account's time. */
    public Instant now() {
        return Instant.ofEpochSecond(world.clock().now());
    }

    /** Lets time pass; what falls due happens in order, and its events are sent before the next thing happens. */
    public void advance(Duration by) {
        world.advance(now().plus(by).getEpochSecond(), this::settle);
    }

    /** The same by days, months or years of the calendar, UTC. */
    public void advance(Period by) {
        world.advance(now().atOffset(ZoneOffset.UTC).plus(by).toEpochSecond(), this::settle);
    }

    /**
     * Lets time pass without waiting for anybody.
     *
     * @param afterEach runs before the next thing happens
     */
    public void advance(Duration by, Runnable afterEach) {
        world.advance(now().plus(by).getEpochSecond(), afterEach);
    }

    /** Waits until every delivery that is due was made. */
    public void settle() {
        deliveries.settle(SETTLE);
    }

    /** Spoils deliveries from now on. */
    public void faults(Faults faults) {
        deliveries.faults(faults);
    }

    /** Ids of events that were sent without being true. */
    public List<String> forged() {
        return deliveries.forged();
    }

    /** How many events were sent, and twice; how many deliveries were taken, refused, dropped, are under way, wait. */
    public Map<String, Long> deliveries() {
        return deliveries.figures();
    }

    /** Sends an event once more. */
    public void resend(String event) {
        deliveries.resend(event);
    }

    /** Answers every API request with this status; 0: as usual. */
    public void away(int status) {
        api.away(status);
    }

    /** Another limit of requests a second; 0: none. */
    public void requestsPerSecond(int perSecond) {
        limit.set(perSecond);
    }

    /** Requests that were answered with 429 so far. */
    public long rateLimited() {
        return limit.refused();
    }

    /** Pays a checkout session, as its page does; answers the address to which the browser is sent. */
    public String pay(String session) {
        return pay(session, "viewer@example.com", "");
    }

    /** The same, with an e-mail address for a session without customer, and a promotion code. */
    public String pay(String session, String email, String promotionCode) {
        return world.locked(() -> completion.pay(session, email, "4242", promotionCode));
    }

    /** The customer's next payments are declined. */
    public void decline(String customer, int times) {
        billing.declines().next(customer, times);
    }

    /** Gives the customer another card, whose last digits tell how it behaves: {@link Declines#NEVER_PAYS}. */
    public Resource card(String customer, String lastFour) {
        return world.locked(() ->
                billing.cards().add(world.store().find("customer", customer).orElseThrow(), lastFour));
    }

    /** The bank takes a payment back; answers the dispute. */
    public Resource dispute(String charge) {
        return world.locked(() -> billing.disputes().open(charge));
    }

    /** The bank decides a dispute: won or lost. */
    public Resource decide(String dispute, String status) {
        return world.locked(() -> billing.disputes().close(dispute, status));
    }

    /** A new secret signs webhooks too; answers it. */
    public String rollSecret(String endpoint) {
        return world.locked(() -> endpoints.roll(endpoint));
    }

    /** Who is entitled by Stripe's own truth: user id, then what speaks for it. */
    public ObjectNode entitled() {
        return entitled(subscription -> true);
    }

    /** The same by those subscriptions only. */
    public ObjectNode entitled(Predicate<Resource> which) {
        return world.locked(() -> oracle.everybody(which));
    }

    /** Looks at the account while it stands still. */
    public <T> T look(Supplier<T> at) {
        return world.locked(at);
    }

    /** The account itself. */
    public World world() {
        return world;
    }
}
