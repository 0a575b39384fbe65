package live.frontrow.bench.membership;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param people who buy
 * @param months that they live through
 * @param events that Stripe writes of it at least
 * @param bursts of kills, one after the other; more in a row would only wait for the supervisor, which is ever slower then
 * @param killsInBurst each as soon as the service is well again
 * @param pause between bursts: as long as a supervisor looks back
 * @param reconcile the period of the service's reconciler
 * @param loudCustomers whom the loud minute is about
 * @param loud length of that minute
 * @param lost ends of memberships of which Stripe tells nobody
 * @param visible how long changes are followed to where people see them
 */
record Size(
        int people,
        int months,
        int events,
        int bursts,
        int killsInBurst,
        Duration pause,
        Duration reconcile,
        int loudCustomers,
        Duration loud,
        int lost,
        Duration visible) {

    static final Size WHOLE = new Size(
            5_000,
            2,
            100_000,
            5,
            4,
            Duration.ofSeconds(62),
            Duration.ofMinutes(1),
            2_000,
            Duration.ofMinutes(1),
            100,
            Duration.ofMinutes(1));

    static final Size QUICK = new Size(
            200,
            1,
            2_000,
            1,
            2,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            100,
            Duration.ofSeconds(10),
            20,
            Duration.ofMinutes(1));

    int kills() {
        return bursts * killsInBurst;
    }
}
