package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.InvoiceRetrieveParams;
import java.net.http.HttpResponse;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutTest {

    @Test
    void payingOnThePageMakesAnActiveSubscriptionAndTellsOfIt() throws Exception {
        try (Account account = new Account()) {
            Customer customer = account.customer();
            Session session = account.session(account.monthly(), customer);
            assertThat(session.getUrl()).isEqualTo(account.simulator.address() + "/c/pay/" + session.getId());

            HttpResponse<String> page = Browser.post(session.getUrl(), "action=pay");

            assertThat(page.headers().firstValue("Location"))
                    .hasValue("http://127.0.0.1:9/back?session=" + session.getId());
            Session paid = account.client.v1().checkout().sessions().retrieve(session.getId());
            assertThat(paid.getStatus()).isEqualTo("complete");
            assertThat(paid.getPaymentStatus()).isEqualTo("paid");
            Subscription subscription = account.subscription(paid.getSubscription());
            assertThat(subscription.getStatus()).isEqualTo("active");
            assertThat(subscription.getCustomer()).isEqualTo(customer.getId());
            assertThat(subscription.getMetadata()).containsEntry("userId", Account.USER);
            var item = subscription.getItems().getData().getFirst();
            assertThat(item.getCurrentPeriodEnd() - item.getCurrentPeriodStart())
                    .isBetween(28L * 86_400, 31L * 86_400);
            Invoice invoice = account.client
                    .v1()
                    .invoices()
                    .retrieve(
                            subscription.getLatestInvoice(),
                            InvoiceRetrieveParams.builder()
                                    .addExpand("payments")
                                    .build());
            assertThat(invoice.getStatus()).isEqualTo("paid");
            assertThat(invoice.getAmountPaid()).isEqualTo(500);
            assertThat(invoice.getParent().getSubscriptionDetails().getSubscription())
                    .isEqualTo(subscription.getId());
            assertThat(invoice.getPayments().getData().getFirst().getStatus()).isEqualTo("paid");
            account.simulator.controls().settle();
            assertThat(account.receiver.types())
                    .contains(
                            "product.created",
                            "price.created",
                            "customer.created",
                            "customer.subscription.created",
                            "invoice.paid",
                            "charge.succeeded")
                    .endsWith("checkout.session.completed");
            assertThat(account.receiver.events()).allSatisfy(event -> assertThat(
                            event.getDataObjectDeserializer().getObject())
                    .isPresent());
        }
    }

    @Test
    void aDeclinedCardLeavesTheSessionOpen() throws Exception {
        try (Account account = new Account()) {
            Session session = account.session(account.monthly(), account.customer());

            HttpResponse<String> page = Browser.post(session.getUrl(), "action=decline");

            assertThat(page.body()).contains("Your card was declined.", "Simulator: no money moves.");
            assertThat(account.client
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(session.getId())
                            .getStatus())
                    .isEqualTo("open");
            assertThat(account.client.v1().subscriptions().list().getData()).isEmpty();
        }
    }

    @Test
    void theBankMayAskFirst() throws Exception {
        try (Account account = new Account()) {
            Session session = account.session(account.monthly(), account.customer());

            assertThat(Browser.post(session.getUrl(), "action=bank-asks").body())
                    .contains("Your bank asks");
            assertThat(Browser.post(session.getUrl(), "action=bank-refuses").body())
                    .contains("We are unable to authenticate your payment method.");
            assertThat(Browser.post(session.getUrl(), "action=bank-confirms").statusCode())
                    .isEqualTo(303);
            assertThat(account.client
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(session.getId())
                            .getStatus())
                    .isEqualTo("complete");
        }
    }

    @Test
    void whoeverLeavesGoesBackAndMayStillPay() throws Exception {
        try (Account account = new Account()) {
            Session session = account.session(account.monthly(), account.customer());

            assertThat(Browser.post(session.getUrl(), "action=leave").headers().allValues("Location"))
                    .isEqualTo(List.of("http://127.0.0.1:9/left"));
            assertThat(account.client
                            .v1()
                            .checkout()
                            .sessions()
                            .retrieve(session.getId())
                            .getStatus())
                    .isEqualTo("open");
        }
    }

    @Test
    void aPromotionCodeTakesItsShareForAsLongAsItsCouponLasts() throws Exception {
        try (Account account = new Account()) {
            Everything.discounted(account);
            Session paid =
                    account.client.v1().checkout().sessions().list().getData().getFirst();
            assertThat(paid.getAmountTotal()).isEqualTo(250);
            assertThat(paid.getTotalDetails().getAmountDiscount()).isEqualTo(250);
            assertThat(account.client
                            .v1()
                            .promotionCodes()
                            .list()
                            .getData()
                            .getFirst()
                            .getTimesRedeemed())
                    .isEqualTo(1);

            for (long due : new long[] {250, 250, 500}) {
                // A month from the 31st is less than one of the subscription's, by up to three days.
                account.simulator.controls().advance(Period.ofMonths(1).plusDays(4));
                Invoice renewal = account.client
                        .v1()
                        .invoices()
                        .retrieve(account.subscription(paid.getSubscription()).getLatestInvoice());
                assertThat(renewal.getAmountPaid()).isEqualTo(due);
            }
        }
    }

    @Test
    void anUnknownPromotionCodeLeavesTheSessionOpen() throws Exception {
        try (Account account = new Account()) {
            Session session = account.client
                    .v1()
                    .checkout()
                    .sessions()
                    .create(account.order(account.monthly(), account.customer())
                            .setAllowPromotionCodes(true)
                            .build());
            assertThat(Browser.post(session.getUrl(), "action=pay&promotion_code=NONSENSE")
                            .body())
                    .contains("This code is invalid.");
            assertThat(account.client.v1().subscriptions().list().getData()).isEmpty();
        }
    }
}
