package live.frontrow.membership.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:00:00Z");
    private static final Instant START = Instant.parse("2026-10-28T20:00:00Z");
    private static final Instant END = Instant.parse("2026-12-28T20:00:00Z");
    private static final Duration GRACE = Duration.ofDays(3);
    private static final UUID PRICE = new UUID(0, 1);

    @Test
    void shouldKnowNobodyOfWhomNothingIsKnown() {
        assertThat(of()).isEqualTo(Entitlement.NOBODY);
    }

    @Test
    void shouldLetInWhoeverPaysAndSayWhenTheNextPaymentIs() {
        Entitlement now = of(subscription(SubscriptionStatus.ACTIVE));
        assertThat(now).isEqualTo(new Entitlement(true, State.ACTIVE, null, PRICE, 1, START, null, END, null, null));
    }

    @Test
    void shouldLetInWhoeverTries() {
        Entitlement now = of(subscription(SubscriptionStatus.TRIALING));
        assertThat(now.active()).isTrue();
        assertThat(now.state()).isEqualTo(State.TRIALING);
        assertThat(now.renewsAt()).isEqualTo(END);
    }

    @Test
    void shouldKeepWhoeverCancelledToTheSecond() {
        Subscription cancelled = ending(END);
        Entitlement before = of(END.minusMillis(1), null, cancelled);
        assertThat(before.state()).isEqualTo(State.ENDING);
        assertThat(before.active()).isTrue();
        assertThat(before.until()).isEqualTo(END);
        assertThat(before.lookAgain()).isEqualTo(END);
        assertThat(before.atMost()).isEqualTo(END);
        assertThat(before.renewsAt()).isNull();

        Entitlement after = of(END, null, cancelled);
        assertThat(after.active()).isFalse();
        assertThat(after.state()).isEqualTo(State.ENDED);
        assertThat(after.reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void shouldBearAFailedPaymentForAWhile() {
        Instant failed = NOW.minus(GRACE).plusMillis(1);
        Entitlement now = of(unpaid(SubscriptionStatus.PAST_DUE, failed));
        assertThat(now.active()).isTrue();
        assertThat(now.state()).isEqualTo(State.PAST_DUE);
        assertThat(now.until()).isEqualTo(failed.plus(GRACE));
        assertThat(now.lookAgain()).isEqualTo(failed.plus(GRACE));
        assertThat(now.atMost()).isEqualTo(failed.plus(GRACE).plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionStatus.class,
            names = {"PAST_DUE", "UNPAID"})
    void shouldShowOutWhoeverHasNotPaidWhenTheGraceIsOver(SubscriptionStatus status) {
        Entitlement now = of(unpaid(status, NOW.minus(GRACE)));
        assertThat(now.active()).isFalse();
        assertThat(now.state()).isEqualTo(State.ENDED);
        assertThat(now.reason()).isEqualTo(Reason.PAYMENT_FAILED);
    }

    @Test
    void shouldInterruptNoShowThatHadBegunBeforeTheGraceWasOver() {
        Subscription unpaid = unpaid(SubscriptionStatus.PAST_DUE, NOW.minus(GRACE));
        Entitlement during = of(NOW.plusSeconds(3600), NOW.minusSeconds(1), unpaid);
        assertThat(during.active()).isTrue();
        assertThat(during.state()).isEqualTo(State.PAST_DUE);
        assertThat(during.until()).isNull();
        assertThat(of(NOW.plusSeconds(3600), NOW, unpaid).active()).isTrue();

        assertThat(of(NOW.plusSeconds(3600), NOW.plusSeconds(1), unpaid).active())
                .isFalse();
        assertThat(of(NOW.plusSeconds(3600), null, unpaid).active()).isFalse();
        assertThat(of(NOW.plus(Duration.ofHours(24)), NOW, unpaid).active()).isFalse();
    }

    @Test
    void shouldCancelDuringAShowWhoeverStripeGaveUpOnOnlyAfterIt() {
        Subscription given = new Subscription(
                PRICE, 1, SubscriptionStatus.CANCELED, START, END, null, NOW, NOW.minusSeconds(60), true, null);
        assertThat(of(NOW, null, given).active()).isFalse();
        assertThat(of(NOW, null, given).reason()).isEqualTo(Reason.PAYMENT_FAILED);
        assertThat(of(NOW.plusSeconds(60), NOW.minusSeconds(60), given).active())
                .isTrue();
    }

    @Test
    void shouldLookAgainSoonAtWhomAShowKeepsIn() {
        Subscription late = unpaid(SubscriptionStatus.PAST_DUE, NOW.minus(GRACE));
        Entitlement now = of(NOW, NOW, late);
        assertThat(now.lookAgain()).isEqualTo(NOW.plusSeconds(60));
        assertThat(now.atMost()).isEqualTo(NOW.plus(Duration.ofHours(24)));
        Instant almost = NOW.plus(Duration.ofHours(24)).minusSeconds(1);
        assertThat(of(almost, NOW, late).lookAgain()).isEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @Test
    void shouldTakeForOverWhatStripeCallsOverWhateverTheClocksSay() {
        Subscription over =
                new Subscription(PRICE, 1, SubscriptionStatus.CANCELED, START, END, null, END, END, true, null);
        assertThat(of(NOW, null, over).active()).isFalse();
        assertThat(of(NOW, NOW, over).active()).isTrue();
    }

    @Test
    void shouldShowOutWhoeverEndedIt() {
        Subscription ended = new Subscription(
                PRICE, 1, SubscriptionStatus.CANCELED, START, END, null, NOW.minusSeconds(1), START, false, null);
        Entitlement now = of(NOW, START, ended);
        assertThat(now.active()).isFalse();
        assertThat(now.state()).isEqualTo(State.ENDED);
        assertThat(now.reason()).isEqualTo(Reason.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(Reversal.class)
    void shouldShowOutAtOnceWhoseMoneyWentBack(Reversal reversal) {
        Subscription back =
                new Subscription(PRICE, 1, SubscriptionStatus.ACTIVE, START, END, null, null, START, false, reversal);
        Entitlement now = of(NOW, START, back);
        assertThat(now.active()).isFalse();
        assertThat(now.state()).isEqualTo(State.REFUNDED);
        assertThat(now.reason().name()).isEqualTo(reversal.name());
    }

    @ParameterizedTest
    @EnumSource(
            value = SubscriptionStatus.class,
            names = {"INCOMPLETE", "INCOMPLETE_EXPIRED", "UNKNOWN"})
    void shouldLetNobodyInWhoNeverPaidOrOfWhomStripeSaysWhatWeDoNotKnow(SubscriptionStatus status) {
        assertThat(of(subscription(status))).isEqualTo(Entitlement.NOBODY);
    }

    @Test
    void shouldPauseWhoeverPauses() {
        Entitlement now = of(subscription(SubscriptionStatus.PAUSED));
        assertThat(now.active()).isFalse();
        assertThat(now.state()).isEqualTo(State.PAUSED);
        assertThat(now.reason()).isEqualTo(Reason.PAUSED);
    }

    @Test
    void shouldSpeakOfTheBestOfSeveral() {
        assertThat(of(subscription(SubscriptionStatus.PAUSED), subscription(SubscriptionStatus.ACTIVE))
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(of(subscription(SubscriptionStatus.ACTIVE), ending(END)).state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void shouldGiveWhatTheCreatorGivesToWhoeverDoesNotPay() {
        assertThat(given(subscription(SubscriptionStatus.PAUSED)))
                .isEqualTo(new Entitlement(true, State.COMPLIMENTARY, null, null, null, START, null, null, null, null));
        assertThat(given(subscription(SubscriptionStatus.ACTIVE)).state()).isEqualTo(State.ACTIVE);
    }

    private static Entitlement given(Subscription subscription) {
        return new Facts(START, List.of(subscription), null, GRACE).at(NOW);
    }

    private static Entitlement of(Subscription... subscriptions) {
        return of(NOW, null, subscriptions);
    }

    private static Entitlement of(Instant now, Instant onAirSince, Subscription... subscriptions) {
        return new Facts(null, List.of(subscriptions), onAirSince, GRACE).at(now);
    }

    private static Subscription subscription(SubscriptionStatus status) {
        return new Subscription(PRICE, 1, status, START, END, null, null, START, false, null);
    }

    private static Subscription ending(Instant at) {
        return new Subscription(PRICE, 1, SubscriptionStatus.ACTIVE, START, END, at, null, START, false, null);
    }

    private static Subscription unpaid(SubscriptionStatus status, Instant since) {
        return new Subscription(PRICE, 1, status, START, END, null, null, since, false, null);
    }
}
