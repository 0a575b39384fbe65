package live.frontrow.membership.money;

import jakarta.inject.Singleton;

/** How the channel earns. Blocks. */
@Singleton
class MoneyService {

    private final MoneyRepository money;

    MoneyService(MoneyRepository money) {
        this.money = money;
    }

    /** Now, and the last months. */
    Money of(int months) {
        String currency = money.currency();
        return new Money(
                currency,
                money.members(),
                money.tiers(),
                money.recurring(currency),
                money.months(currency, months),
                money.others(currency).stream()
                        .map(other -> new Money.Other(other, money.recurring(other), money.months(other, months)))
                        .toList());
    }
}
