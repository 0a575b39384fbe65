package live.frontrow.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerSearchParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.SubscriptionListParams;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private Account account;

    @BeforeEach
    void open() throws Exception {
        account = new Account();
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void refusesAnotherKey() {
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(
                        () -> account.client("sk_test_another").v1().customers().list())
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(401));
    }

    @Test
    void whatIsUnknownIsMissing() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> account.subscription("sub_nobody"))
                .satisfies(missing -> {
                    assertThat(missing.getStatusCode()).isEqualTo(404);
                    assertThat(missing.getCode()).isEqualTo("resource_missing");
                    assertThat(missing.getParam()).isEqualTo("id");
                    assertThat(missing.getRequestId()).startsWith("req_");
                });
    }

    @Test
    void theSameKeyMakesNothingTwice() throws Exception {
        RequestOptions once = RequestOptions.builder().setIdempotencyKey("once").build();
        ProductCreateParams product =
                ProductCreateParams.builder().setName("Member").build();
        String first = account.client.v1().products().create(product, once).getId();

        assertThat(account.client.v1().products().create(product, once).getId()).isEqualTo(first);
        assertThat(account.client.v1().products().list().getData()).hasSize(1);
        assertThatExceptionOfType(IdempotencyException.class).isThrownBy(() -> account.client
                .v1()
                .products()
                .create(ProductCreateParams.builder().setName("Other").build(), once));
    }

    @Test
    void moreRequestsThanAdmittedAreToldToComeBack() throws Exception {
        account.simulator.controls().requestsPerSecond(1);
        assertThatExceptionOfType(RateLimitException.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 3; i++) {
                        account.client.v1().customers().list();
                    }
                })
                .satisfies(limited -> {
                    assertThat(limited.getStatusCode()).isEqualTo(429);
                    assertThat(limited.getCode()).isEqualTo("rate_limit");
                });
        assertThat(account.simulator.controls().rateLimited()).isEqualTo(1);
    }

    @Test
    void away() {
        account.simulator.controls().away(503);
        assertThatExceptionOfType(StripeException.class)
                .isThrownBy(() -> account.client.v1().customers().list())
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(503));
    }

    @Test
    void aChargeBelowTheCurrencysMinimumIsRefused() throws Exception {
        Price tiny = account.price(49, Interval.MONTH);
        Customer customer = account.customer();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> account.session(tiny, customer))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("amount_too_small"));
        assertThat(account.client.v1().checkout().sessions().list().getData()).isEmpty();
    }

    @Test
    void anArchivedPriceIsNotSold() throws Exception {
        Price price = account.monthly();
        account.client
                .v1()
                .prices()
                .update(
                        price.getId(),
                        PriceUpdateParams.builder().setActive(false).build());
        Customer customer = account.customer();
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> account.session(price, customer))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo("price_inactive"));
    }

    @Test
    void listsArePagedInBothDirections() throws Exception {
        for (int i = 0; i < 5; i++) {
            account.client
                    .v1()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("n" + i).build());
        }
        var first = account.client
                .v1()
                .customers()
                .list(CustomerListParams.builder().setLimit(2L).build());
        assertThat(first.getData()).extracting(Customer::getName).containsExactly("n4", "n3");
        assertThat(first.getHasMore()).isTrue();
        var before = account.client
                .v1()
                .customers()
                .list(CustomerListParams.builder()
                        .setLimit(2L)
                        .setEndingBefore(named("n1"))
                        .build());
        assertThat(before.getData()).extracting(Customer::getName).containsExactly("n3", "n2");
        assertThat(before.getHasMore()).isTrue();
    }

    @Test
    void customersAreFoundByOurId() throws Exception {
        String id = account.customer().getId();
        assertThat(account.client
                        .v1()
                        .customers()
                        .search(CustomerSearchParams.builder()
                                .setQuery("metadata['userId']:'" + Account.USER + "'")
                                .build())
                        .getData())
                .extracting(Customer::getId)
                .containsExactly(id);
    }

    @Test
    void whatIsAskedForIsExpanded() throws Exception {
        Subscription member = account.member();
        List<Subscription> listed = account.client
                .v1()
                .subscriptions()
                .list(SubscriptionListParams.builder()
                        .setCustomer(member.getCustomer())
                        .setStatus(SubscriptionListParams.Status.ALL)
                        .addExpand("data.latest_invoice.payments")
                        .build())
                .getData();
        Invoice invoice = listed.getFirst().getLatestInvoiceObject();
        assertThat(invoice.getPayments().getData().getFirst().getAmountPaid()).isEqualTo(500);
        assertThat(account.client
                        .v1()
                        .invoices()
                        .retrieve(
                                invoice.getId(), InvoiceRetrieveParams.builder().build())
                        .getPayments())
                .isNull();
    }

    private String named(String name) throws StripeException {
        return account.client.v1().customers().list().getData().stream()
                .filter(customer -> name.equals(customer.getName()))
                .findFirst()
                .orElseThrow()
                .getId();
    }
}
