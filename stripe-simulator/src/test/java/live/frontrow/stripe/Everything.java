package live.frontrow.stripe;

import com.stripe.model.Charge;
import com.stripe.model.Price;
import com.stripe.model.PromotionCode;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.param.ChargeListParams;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.PriceCreateParams.Recurring.Interval;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.billingportal.SessionCreateParams;
import java.time.Period;
import live.frontrow.stripe.control.Controls;

/** An account in which everything happened that can. */
final class Everything {

    private Everything() {}

    static void happens(Account account) throws Exception {
        Controls controls = account.simulator.controls();
        account.client.v1().accounts().retrieveCurrent();
        Subscription member = account.member();
        Price yearly = account.price(5_000, Interval.YEAR);
        discounted(account);
        portal(account, member);

        account.client
                .v1()
                .subscriptions()
                .update(
                        member.getId(),
                        SubscriptionUpdateParams.builder()
                                .addItem(SubscriptionUpdateParams.Item.builder()
                                        .setId(member.getItems()
                                                .getData()
                                                .getFirst()
                                                .getId())
                                        .setPrice(yearly.getId())
                                        .build())
                                .build());
        Charge charge = charge(account, member);
        account.client
                .v1()
                .refunds()
                .create(RefundCreateParams.builder()
                        .setCharge(charge.getId())
                        .setAmount(100L)
                        .build());
        controls.decide(controls.dispute(charge.getId()).id(), "won");

        Subscription other = account.member();
        controls.decline(other.getCustomer(), 100);
        controls.advance(Period.ofMonths(2));
        Subscription third = account.member();
        account.client
                .v1()
                .subscriptions()
                .update(
                        third.getId(),
                        SubscriptionUpdateParams.builder()
                                .setCancelAtPeriodEnd(true)
                                .build());
        account.session(account.monthly(), account.customer());
        controls.settle();
    }

    static void discounted(Account account) throws Exception {
        String coupon = account.client
                .v1()
                .coupons()
                .create(CouponCreateParams.builder()
                        .setPercentOff(new java.math.BigDecimal("50"))
                        .setDuration(CouponCreateParams.Duration.REPEATING)
                        .setDurationInMonths(3L)
                        .build())
                .getId();
        PromotionCode code = account.client
                .v1()
                .promotionCodes()
                .create(PromotionCodeCreateParams.builder()
                        .setCode("FRIENDS")
                        .setPromotion(PromotionCodeCreateParams.Promotion.builder()
                                .setType(PromotionCodeCreateParams.Promotion.Type.COUPON)
                                .setCoupon(coupon)
                                .build())
                        .build());
        Session session = account.client
                .v1()
                .checkout()
                .sessions()
                .create(account.order(account.monthly(), account.customer())
                        .setAllowPromotionCodes(true)
                        .build());
        account.simulator.controls().pay(session.getId(), "", code.getCode());
    }

    private static void portal(Account account, Subscription member) throws Exception {
        account.client
                .v1()
                .billingPortal()
                .sessions()
                .create(SessionCreateParams.builder()
                        .setCustomer(member.getCustomer())
                        .setConfiguration(account.portal(account.price(9_000, Interval.YEAR)))
                        .setReturnUrl("http://127.0.0.1:9/back")
                        .setFlowData(SessionCreateParams.FlowData.builder()
                                .setType(SessionCreateParams.FlowData.Type.SUBSCRIPTION_CANCEL)
                                .setSubscriptionCancel(SessionCreateParams.FlowData.SubscriptionCancel.builder()
                                        .setSubscription(member.getId())
                                        .build())
                                .build())
                        .build());
    }

    static Charge charge(Account account, Subscription member) throws Exception {
        return account.client
                .v1()
                .charges()
                .list(ChargeListParams.builder()
                        .setCustomer(member.getCustomer())
                        .build())
                .getData()
                .getFirst();
    }
}
