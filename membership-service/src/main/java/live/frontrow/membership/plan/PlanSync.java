package live.frontrow.membership.plan;

import com.stripe.net.RequestOptions;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceListParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.common.EmptyParam;
import jakarta.inject.Singleton;
import java.util.UUID;
import live.frontrow.membership.stripe.StripeAccount;
import live.frontrow.membership.stripe.StripeFailure;

/**
 * Brings Stripe's products and prices to where a plan stands. Ids and idempotency keys come from ours, so that what is cut off
 * in the middle and begun again makes nothing twice. Blocks.
 */
@Singleton
class PlanSync {

    private static final String PLAN = "plan";
    private static final String PRICE = "price";
    private static final String EXISTS = "resource_already_exists";

    private final PlanRepository plans;
    private final StripeAccount stripe;

    PlanSync(PlanRepository plans, StripeAccount stripe) {
        this.plans = plans;
        this.stripe = stripe;
    }

    /** Changes what is different; nothing when nothing is. */
    void sync(Plan plan) throws InterruptedException {
        String product = plan.product() == null ? create(plan) : plan.product();
        for (Price price : plan.prices()) {
            if (price.stripeId() == null && !price.archived()) {
                plans.stripePrice(price.id(), create(plan, price, product));
            } else if (price.stripeId() != null && price.archived()) {
                stripe.inTurn(client -> client.v1()
                        .prices()
                        .update(
                                price.stripeId(),
                                PriceUpdateParams.builder().setActive(false).build()));
            }
        }
        update(plan, product);
        plans.synced(plan);
    }

    private String create(Plan plan) throws InterruptedException {
        String id = "frontrow-" + plan.id();
        ProductCreateParams product = ProductCreateParams.builder()
                .setId(id)
                .setName(plan.terms().name())
                .putMetadata(PLAN, plan.id().toString())
                .build();
        try {
            stripe.inTurn(client -> client.v1().products().create(product));
        } catch (StripeFailure failure) {
            if (!failure.code().equals(EXISTS)) {
                throw failure;
            }
        }
        plans.product(plan.id(), id);
        return id;
    }

    private void update(Plan plan, String product) throws InterruptedException {
        ProductUpdateParams.Builder change =
                ProductUpdateParams.builder().setName(plan.terms().name()).setActive(!plan.archived());
        if (plan.terms().description().isEmpty()) {
            change.setDescription(EmptyParam.EMPTY);
        } else {
            change.setDescription(plan.terms().description());
        }
        stripe.inTurn(client -> client.v1().products().update(product, change.build()));
    }

    private String create(Plan plan, Price price, String product) throws InterruptedException {
        UUID id = price.id();
        PriceCreateParams wanted = PriceCreateParams.builder()
                .setProduct(product)
                .setCurrency(plan.terms().currency())
                .setUnitAmount(price.amount())
                .setLookupKey(id.toString())
                .setRecurring(PriceCreateParams.Recurring.builder()
                        .setInterval(price.period().interval())
                        .build())
                .putMetadata(PLAN, plan.id().toString())
                .putMetadata(PRICE, id.toString())
                .build();
        // Stripe forgets idempotency keys after some days; by its lookup key the price is found for good.
        String there = found(id);
        return there != null
                ? there
                : stripe.inTurn(client -> client.v1()
                        .prices()
                        .create(
                                wanted,
                                RequestOptions.builder()
                                        .setIdempotencyKey("price-" + id)
                                        .build())
                        .getId());
    }

    private String found(UUID id) throws InterruptedException {
        PriceListParams query = PriceListParams.builder()
                .addLookupKey(id.toString())
                .setLimit(1L)
                .build();
        return stripe.inTurn(client -> client.v1().prices().list(query).getData().stream()
                .filter(price -> id.toString().equals(price.getMetadata().get(PRICE)))
                .map(com.stripe.model.Price::getId)
                .findFirst()
                .orElse(null));
    }
}
