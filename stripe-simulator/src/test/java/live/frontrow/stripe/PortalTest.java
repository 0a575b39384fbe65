package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.StripeException;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.time.Duration;
import java.time.Period;
import live.frontrow.stripe.billing.Declines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PortalTest {

    private Account account;
    private Subscription member;
    private Price yearly;
    private String portal;
    private String page;

    @BeforeEach
    void open() throws Exception {
        account = new Account();
        member = account.member();
        yearly = account.price(5_000, Interval.YEAR);
        portal = account.portal(yearly);
        page = session(null);
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void cancelsAtThePeriodsEndAndTakesItBack() throws Exception {
        assertThat(Browser.get(page).body()).contains("Renews on", "Simulator: no money moves.", "Return");

        assertThat(act("action=cancel").body()).contains("Ends on", "Don&#39;t cancel");
        assertThat(now().getCancelAtPeriodEnd()).isTrue();
        assertThat(now().getCancelAt())
                .isEqualTo(member.getItems().getData().getFirst().getCurrentPeriodEnd());
        assertThat(now().getStatus()).isEqualTo("active");

        act("action=keep");
        assertThat(now().getCancelAtPeriodEnd()).isFalse();
        assertThat(now().getCancelAt()).isNull();
    }

    @Test
    void changesThePlan() throws Exception {
        account.price(9_000, Interval.YEAR);
        assertThat(Browser.get(page).body())
                .contains("Change to Member, 50.00 EUR per year")
                .doesNotContain("90.00");

        act("action=switch&price=" + yearly.getId());

        assertThat(now().getItems().getData().getFirst().getPrice().getId()).isEqualTo(yearly.getId());
    }

    @Test
    void fixesTheCardAndPaysWhatIsOpen() throws Exception {
        account.simulator.controls().card(member.getCustomer(), Declines.NEVER_PAYS);
        account.simulator.controls().advance(Period.ofMonths(1));
        account.simulator.controls().advance(Duration.ofHours(1));
        assertThat(now().getStatus()).isEqualTo("past_due");
        page = session(null);
        Invoice open = account.client
                .v1()
                .invoices()
                .list(InvoiceListParams.builder()
                        .setStatus(InvoiceListParams.Status.OPEN)
                        .build())
                .getData()
                .getFirst();

        assertThat(act("action=pay&invoice=" + open.getId()).body()).contains("Your card was declined.");
        act("action=card");
        act("action=pay&invoice=" + open.getId());

        assertThat(now().getStatus()).isEqualTo("active");
    }

    @Test
    void aFlowLeadsBackWhenItIsDone() throws Exception {
        page = session(SessionCreateParams.FlowData.builder()
                .setType(SessionCreateParams.FlowData.Type.PAYMENT_METHOD_UPDATE)
                .setAfterCompletion(SessionCreateParams.FlowData.AfterCompletion.builder()
                        .setType(SessionCreateParams.FlowData.AfterCompletion.Type.REDIRECT)
                        .setRedirect(SessionCreateParams.FlowData.AfterCompletion.Redirect.builder()
                                .setReturnUrl("http://127.0.0.1:9/fixed")
                                .build())
                        .build())
                .build());
        assertThat(act("action=card").headers().firstValue("Location")).hasValue("http://127.0.0.1:9/fixed");
    }

    @Test
    void nobodyReachesAnotherCustomersSubscription() throws Exception {
        Subscription other = account.member();
        Browser.post(page, "action=cancel&subscription=" + other.getId());
        assertThat(account.subscription(other.getId()).getCancelAtPeriodEnd()).isFalse();
    }

    @Test
    void anAddressLeadsNowhereAfterAnHour() throws Exception {
        account.simulator.controls().advance(Duration.ofHours(1));
        assertThat(Browser.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsOfferedThatNobodyConfigured() throws Exception {
        portal = null;
        assertThatThrownBy(() -> session(null)).hasMessageContaining("Name a configuration");

        portal = account.portal();
        assertThat(Browser.get(session(null)).body()).doesNotContain("Change to");
    }

    @Test
    void aConfigurationOffersOnlyWhatIsSold() throws Exception {
        account.client
                .v1()
                .prices()
                .update(
                        yearly.getId(),
                        PriceUpdateParams.builder().setActive(false).build());
        assertThatThrownBy(() -> account.portal(yearly)).hasMessageContaining("inactive");
    }

    private java.net.http.HttpResponse<String> act(String form) throws Exception {
        return Browser.post(page, form + "&subscription=" + member.getId());
    }

    private Subscription now() throws StripeException {
        return account.subscription(member.getId());
    }

    private String session(SessionCreateParams.FlowData flow) throws StripeException {
        return account.client
                .v1()
                .billingPortal()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setCustomer(member.getCustomer())
                        .setConfiguration(portal)
                        .setReturnUrl("http://127.0.0.1:9/back")
                        .setFlowData(flow)
                        .build())
                .getUrl();
    }
}
