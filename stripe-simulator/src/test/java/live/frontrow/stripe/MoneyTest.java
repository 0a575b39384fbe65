package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.model.InvoicePayment;
import com.stripe.model.Subscription;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.RefundCreateParams;
import java.util.List;
import live.frontrow.stripe.control.Controls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private Account account;
    private Controls controls;
    private Subscription member;
    private Charge charge;

    @BeforeEach
    void open() throws Exception {
        account = new Account();
        controls = account.simulator.controls();
        member = account.member();
        charge = Everything.charge(account, member);
        account.receiver.forget();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void aPaymentCostsOneAndAHalfPercentAndAQuarterEuro() throws Exception {
        BalanceTransaction booked = account.client.v1().balanceTransactions().retrieve(charge.getBalanceTransaction());
        assertThat(List.of(booked.getAmount(), booked.getFee(), booked.getNet()))
                .containsExactly(500L, 33L, 467L);
        assertThat(booked.getType()).isEqualTo("charge");
    }

    @Test
    void aPaymentIsFoundByItsInvoiceAndBack() throws Exception {
        InvoicePayment payment = account.client
                .v1()
                .invoicePayments()
                .list(InvoicePaymentListParams.builder()
                        .setPayment(InvoicePaymentListParams.Payment.builder()
                                .setType(InvoicePaymentListParams.Payment.Type.PAYMENT_INTENT)
                                .setPaymentIntent(charge.getPaymentIntent())
                                .build())
                        .build())
                .getData()
                .getFirst();
        assertThat(payment.getInvoice()).isEqualTo(member.getLatestInvoice());
    }

    @Test
    void onlyAWholeRefundEndsTheRight() throws Exception {
        refund(200);
        assertThat(retrieved().getRefunded()).isFalse();
        assertThat(entitled()).isTrue();

        refund(300);
        assertThat(retrieved().getRefunded()).isTrue();
        assertThat(entitled()).isFalse();
        assertThat(account.subscription(member.getId()).getStatus()).isEqualTo("active");
        assertThat(account.receiver.types())
                .containsExactly("refund.created", "charge.refunded", "refund.created", "charge.refunded");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> refund(1))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("charge_already_refunded"));
    }

    @Test
    void onlyALostDisputeEndsTheRight() throws Exception {
        String dispute = controls.dispute(charge.getId()).id();
        controls.settle();
        assertThat(retrieved().getDisputed()).isTrue();
        assertThat(entitled()).isTrue();
        assertThat(account.receiver.types())
                .containsExactly("charge.updated", "charge.dispute.created", "charge.dispute.funds_withdrawn");

        controls.decide(dispute, "lost");
        assertThat(entitled()).isFalse();
        assertThat(account.client.v1().disputes().retrieve(dispute).getStatus()).isEqualTo("lost");
    }

    @Test
    void aWonDisputeGivesTheMoneyBack() throws Exception {
        String dispute = controls.dispute(charge.getId()).id();
        controls.decide(dispute, "won");
        assertThat(entitled()).isTrue();
        assertThat(account.client.v1().disputes().retrieve(dispute).getBalanceTransactions())
                .extracting(BalanceTransaction::getNet)
                .containsExactly(-2_500L, 500L);
    }

    private void refund(long amount) throws Exception {
        account.client
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge.getId())
                        .setAmount(amount)
                        .build());
        controls.settle();
    }

    private Charge retrieved() throws Exception {
        return account.client.v1().charges().retrieve(charge.getId());
    }

    private boolean entitled() {
        return controls.entitled().at("/" + Account.USER + "/entitled").asBoolean();
    }
}
