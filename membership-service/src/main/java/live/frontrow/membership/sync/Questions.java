package live.frontrow.membership.sync;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.InvoicePayment;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.model.Subscription;
import com.stripe.param.DisputeListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.SubscriptionListParams;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.membership.entitlement.Reversal;
import live.frontrow.membership.stripe.StripeAccount;

/** What Stripe is asked about people, each question in its turn. Blocks. */
@Singleton
class Questions {

    private static final long MOST = 100;

    private final StripeAccount stripe;

    Questions(StripeAccount stripe) {
        this.stripe = stripe;
    }

    /** All subscriptions of a customer, the ended ones too, each with its newest invoice. */
    List<Subscription> subscriptions(String customer) throws InterruptedException {
        SubscriptionListParams params = SubscriptionListParams.builder()
                .setCustomer(customer)
                .setStatus(SubscriptionListParams.Status.ALL)
                .setLimit(MOST)
                .addExpand("data.latest_invoice")
                .build();
        StripeCollection<Subscription> page =
                stripe.inTurn(client -> client.v1().subscriptions().list(params));
        if (Boolean.TRUE.equals(page.getHasMore())) {
            throw new IllegalStateException("more subscriptions than anybody has");
        }
        return page.getData();
    }

    /** Who paid a charge; null when nobody who is a customer. */
    String customerOf(String charge) throws InterruptedException {
        return stripe.inTurn(client -> client.v1().charges().retrieve(charge).getCustomer());
    }

    /** The newest invoice of a subscription that was paid, and not for nothing; null when there is none. */
    String paidInvoice(String subscription) throws InterruptedException {
        InvoiceListParams params = InvoiceListParams.builder()
                .setSubscription(subscription)
                .setStatus(InvoiceListParams.Status.PAID)
                .setLimit(MOST)
                .build();
        return stripe.inTurn(client -> client.v1().invoices().list(params).getData().stream()
                .filter(Reading::paid)
                .map(Invoice::getId)
                .findFirst()
                .orElse(null));
    }

    /** Whether all that was paid of an invoice has gone back, and how; null when it has not. */
    Reversal reversal(String invoice) throws InterruptedException {
        InvoicePaymentListParams params = InvoicePaymentListParams.builder()
                .setInvoice(invoice)
                .setStatus(InvoicePaymentListParams.Status.PAID)
                .setLimit(MOST)
                .build();
        List<InvoicePayment> payments = stripe.inTurn(
                client -> client.v1().invoicePayments().list(params).getData());
        for (InvoicePayment payment : payments) {
            String intent = payment.getPayment().getPaymentIntent();
            Reversal reversal = intent == null ? null : ofIntent(intent);
            if (reversal != null) {
                return reversal;
            }
        }
        return null;
    }

    private Reversal ofIntent(String id) throws InterruptedException {
        PaymentIntentRetrieveParams params =
                PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build();
        PaymentIntent intent =
                stripe.inTurn(client -> client.v1().paymentIntents().retrieve(id, params));
        Charge charge = intent.getLatestChargeObject();
        if (charge == null) {
            return null;
        }
        if (Boolean.TRUE.equals(charge.getRefunded())) {
            return Reversal.REFUNDED;
        }
        return Boolean.TRUE.equals(charge.getDisputed()) && lost(id) ? Reversal.DISPUTED : null;
    }

    private boolean lost(String intent) throws InterruptedException {
        DisputeListParams params = DisputeListParams.builder()
                .setPaymentIntent(intent)
                .setLimit(MOST)
                .build();
        List<Dispute> disputes =
                stripe.inTurn(client -> client.v1().disputes().list(params).getData());
        return disputes.stream().anyMatch(dispute -> "lost".equals(dispute.getStatus()));
    }
}
