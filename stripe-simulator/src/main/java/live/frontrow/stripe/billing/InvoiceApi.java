package live.frontrow.stripe.billing;

import java.util.stream.Stream;
import live.frontrow.stripe.http.ApiException;
import live.frontrow.stripe.http.Call;
import live.frontrow.stripe.http.Expansion;
import live.frontrow.stripe.http.Filter;
import live.frontrow.stripe.http.Page;
import live.frontrow.stripe.http.Routes;
import live.frontrow.stripe.state.Resource;
import live.frontrow.stripe.state.World;

/** {@code /v1/invoices}, {@code /v1/invoice_payments} and what they lead to: payment intents and charges. */
public final class InvoiceApi {

    private static final String PATH = "/v1/invoices";
    private static final String PAYMENTS = "/v1/invoice_payments";
    private static final String SUBSCRIPTION = "parent.subscription_details.subscription";

    private final World world;
    private final Invoices invoices;
    private final Dunning dunning;

    InvoiceApi(World world, Invoices invoices, Dunning dunning) {
        this.world = world;
        this.invoices = invoices;
        this.dunning = dunning;
    }

    void routes(Routes routes, Expansion expansion) {
        routes.get(PATH + "/{id}", call -> find("invoice", call.id()))
                .post(PATH + "/{id}/pay", call -> pay(find("invoice", call.id())))
                .post(PATH + "/{id}/void", call -> voided(find("invoice", call.id())))
                .list(PATH, call -> of("invoice", call)
                        .filter(Filter.same(call, "status"))
                        .filter(Filter.same(call, "subscription", SUBSCRIPTION)))
                .get(PAYMENTS + "/{id}", call -> find("invoice_payment", call.id()))
                .list(PAYMENTS, call -> world.store()
                        .all("invoice_payment")
                        .filter(Filter.same(call, "invoice"))
                        .filter(Filter.same(call, "status"))
                        .filter(Filter.same(call, "payment.payment_intent")));
        for (String object : new String[] {"payment_intent", "charge"}) {
            String path = "/v1/" + object + "s";
            routes.get(path + "/{id}", call -> find(object, call.id()))
                    .list(path, call -> of(object, call).filter(Filter.same(call, "payment_intent")));
        }
        expansion.onRequest(
                "invoice",
                "payments",
                invoice -> Page.list(
                        PAYMENTS,
                        world.store().of("invoice_payment", invoice.id()).toList(),
                        false));
    }

    /** Tries to have an open invoice paid by the customer's card, as the portal does. */
    public boolean tryAgain(Resource invoice) {
        Resource subscription =
                world.store().find("subscription", invoice.text(SUBSCRIPTION)).orElseThrow();
        return dunning.collect(subscription, invoice);
    }

    private Resource pay(Resource invoice) {
        if (invoice.has("status", "draft")) {
            invoices.finalise(invoice);
        }
        if (!invoice.has("status", "open")) {
            throw ApiException.invalid(null, "Invoice is already paid or cannot be paid");
        }
        if (!tryAgain(invoice)) {
            throw new ApiException(402, "card_error", "card_declined", null, "Your card was declined.");
        }
        return invoice;
    }

    private Resource voided(Resource invoice) {
        if (!invoice.has("status", "open")) {
            throw ApiException.invalid(null, "You can only void an open invoice");
        }
        invoices.end(invoice, "void", "invoice.voided");
        return invoice;
    }

    private Stream<Resource> of(String object, Call call) {
        Stream<Resource> all = call.has("customer")
                ? world.store().of(object, call.text("customer"))
                : world.store().all(object);
        return all.filter(Filter.created(call));
    }

    private Resource find(String object, String id) {
        return world.store().find(object, id).orElseThrow(() -> ApiException.missing(object, "id", id));
    }
}
