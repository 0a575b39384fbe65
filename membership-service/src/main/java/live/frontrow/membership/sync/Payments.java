package live.frontrow.membership.sync;

import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Invoice;
import com.stripe.model.InvoiceLineItem;
import com.stripe.model.InvoicePayment;
import com.stripe.model.PaymentIntent;
import com.stripe.param.DisputeListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import jakarta.inject.Singleton;
import java.util.List;
import live.frontrow.membership.entitlement.Reversal;
import live.frontrow.membership.stripe.StripeAccount;

/** What was paid of a subscription, and what of it went back. Each question in its turn. Blocks. */
@Singleton
class Payments {

    private static final long MOST = 100;

    private final StripeAccount stripe;

    Payments(StripeAccount stripe) {
        this.stripe = stripe;
    }

    /** Invoices of a subscription that were paid, and not for nothing; the newest first. */
    List<Invoice> paid(String subscription) throws InterruptedException {
        InvoiceListParams params = InvoiceListParams.builder()
                .setSubscription(subscription)
                .setStatus(InvoiceListParams.Status.PAID)
                .setLimit(MOST)
                .build();
        return stripe.inTurn(client -> client.v1().invoices().list(params).getData().stream()
                .filter(Reading::paid)
                .toList());
    }

    /**
     * Whether the money of the period that was paid last went back, and how; null when it did not. A period has several
     * invoices when somebody changed to another plan meanwhile: one payment that a dispute took is enough, of refunds those
     * count that gave a payment back in whole, and they must make up more than half. What went back of an older period is past.
     */
    Reversal reversal(List<Invoice> paid) throws InterruptedException {
        long end = paid.stream().mapToLong(Payments::end).max().orElse(0);
        long all = 0;
        long back = 0;
        for (Invoice invoice : paid.stream().filter(each -> end(each) == end).toList()) {
            for (InvoicePayment payment : payments(invoice)) {
                Reversal reversal = reversal(payment);
                if (reversal == Reversal.DISPUTED) {
                    return reversal;
                }
                all += payment.getAmountPaid();
                back += reversal == null ? 0 : payment.getAmountPaid();
            }
        }
        return 2 * back > all ? Reversal.REFUNDED : null;
    }

    /** Until when an invoice pays. What is credited on it is for an earlier time. */
    private static long end(Invoice invoice) {
        return invoice.getLines().getData().stream()
                .filter(line -> line.getAmount() > 0)
                .map(InvoiceLineItem::getPeriod)
                .mapToLong(InvoiceLineItem.Period::getEnd)
                .max()
                .orElse(0);
    }

    private List<InvoicePayment> payments(Invoice invoice) throws InterruptedException {
        InvoicePaymentListParams params = InvoicePaymentListParams.builder()
                .setInvoice(invoice.getId())
                .setStatus(InvoicePaymentListParams.Status.PAID)
                .setLimit(MOST)
                .build();
        return stripe.inTurn(
                client -> client.v1().invoicePayments().list(params).getData());
    }

    private Reversal reversal(InvoicePayment payment) throws InterruptedException {
        String id = payment.getPayment().getPaymentIntent();
        if (id == null) {
            return null;
        }
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
