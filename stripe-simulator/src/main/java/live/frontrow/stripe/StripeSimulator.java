package live.frontrow.stripe;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import live.frontrow.stripe.account.AccountApi;
import live.frontrow.stripe.billing.Billing;
import live.frontrow.stripe.catalog.Coupons;
import live.frontrow.stripe.catalog.Prices;
import live.frontrow.stripe.catalog.Products;
import live.frontrow.stripe.catalog.PromotionCodes;
import live.frontrow.stripe.checkout.CheckoutPage;
import live.frontrow.stripe.checkout.Completion;
import live.frontrow.stripe.checkout.Sessions;
import live.frontrow.stripe.control.ControlApi;
import live.frontrow.stripe.control.Controls;
import live.frontrow.stripe.http.Api;
import live.frontrow.stripe.http.RateLimit;
import live.frontrow.stripe.http.Server;
import live.frontrow.stripe.portal.PortalPage;
import live.frontrow.stripe.portal.PortalSessions;
import live.frontrow.stripe.state.Snapshot;
import live.frontrow.stripe.state.World;
import live.frontrow.stripe.webhook.Deliveries;
import live.frontrow.stripe.webhook.Endpoints;
import live.frontrow.stripe.webhook.EventApi;

/** A running simulator. Tests start it in their own JVM; an installation has it as a process. */
public final class StripeSimulator implements AutoCloseable {

    private static final long TICK_MILLIS = 200;
    private static final long SAVE_MILLIS = 1_000;

    private final Server server;
    private final Deliveries deliveries;
    private final Controls controls;
    private final Optional<Snapshot> snapshot;
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stripe-clock").factory());

    private StripeSimulator(Settings settings) {
        World world = new World(settings.seed(), settings.wall());
        server = new Server(settings.listen());
        String address = server.address().toString();
        RateLimit limit = new RateLimit(settings.requestsPerSecond());
        Api api = new Api(world, settings.key(), limit);
        new AccountApi(world).routes(api.routes());
        new Products(world).routes(api.routes());
        new Prices(world).routes(api.routes());
        new Coupons(world).routes(api.routes());
        new PromotionCodes(world).routes(api.routes());
        Billing billing = new Billing(world, api, settings.rules(), address);
        Sessions sessions = new Sessions(world, api, billing, address);
        Completion completion = new Completion(world, sessions);
        Endpoints endpoints = new Endpoints(world);
        endpoints.routes(api.routes());
        new EventApi(world).routes(api.routes());
        deliveries = new Deliveries(world, endpoints, settings.key(), settings.seed(), settings.deliveriesAtOnce());
        if (settings.state() != null) {
            snapshot = Optional.of(new Snapshot(world, settings.state()));
            snapshot.get().load();
        } else {
            snapshot = Optional.empty();
        }
        if (settings.webhook() != null) {
            endpoints.only(settings.webhook().toString(), settings.webhookSecrets());
        }
        controls = new Controls(world, api, limit, billing, completion, endpoints, deliveries);
        server.below("/v1/", api);
        server.below(CheckoutPage.PATH, new CheckoutPage(world, sessions, completion));
        PortalSessions portal = new PortalSessions(world, api, address);
        server.below(PortalPage.PATH, new PortalPage(world, portal, billing));
        server.below(ControlApi.PATH, new ControlApi(controls));
        ticker.scheduleWithFixedDelay(() -> tick(world), TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        snapshot.ifPresent(
                kept -> ticker.scheduleWithFixedDelay(kept::save, SAVE_MILLIS, SAVE_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Starts one; it answers when this returns. */
    public static StripeSimulator start(Settings settings) {
        return new StripeSimulator(settings);
    }

    /** Where API, pages and controls are: what services are given as Stripe's address. */
    public URI address() {
        return server.address();
    }

    /** Time, faults, and what people do. */
    public Controls controls() {
        return controls;
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        deliveries.close();
        server.close();
        snapshot.ifPresent(Snapshot::save);
    }

    private static void tick(World world) {
        boolean more = true;
        while (more) {
            more = world.work();
        }
    }
}
