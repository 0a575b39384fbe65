package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.installation.Installation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Shows to which things happen in an order that nobody chose, to one part or to two at once; the seed says which. */
@ExtendWith(Stage.class)
class WeekTest {
    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 7_000;
    /** One time out of so many, something happens to two parts. */
    private static final int TWO_ONE_OF = 3;
    /** During which blow of an evening somebody pays, or is paid back. */
    private static final int PAYS = 2;
    /** Where Stripe could not tell, somebody looks every five minutes. */
    private static final Duration TOLD = Duration.ofMinutes(6);

    @Test
    void anEveningWithThreeFaultsKeepsAllPromises(Installation installation, Chromium chromium) {
        live(new Random(11), 1, 3, false, new Site(installation, Optional.empty()), chromium);
    }

    @Test
    @Tag("soak")
    void aWeekWithFiveHundredFaultsKeepsAllPromises(Chromium chromium) throws IOException {
        int evenings = Integer.getInteger("frontrow.week.evenings", 42);
        try (Site site = Site.start(Map.of(
                "FRONTROW_LIFECYCLE_GRACE", Stage.GRACE.toString(), "JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1"))) {
            live(new Random(Long.getLong("frontrow.week.seed", 1)), evenings, 9, true, site, chromium);
        }
    }

    private static void live(Random random, int evenings, int blows, boolean payments, Site site, Chromium chromium) {
        int faults = 0;
        Installation installation = site.installation();
        try (Cast cast = Cast.of(installation, chromium);
                Person wendy = Person.anonymous(chromium, cast.web())) {
            Optional<PaidSeat> seat = payments ? Optional.of(seat(installation, cast, wendy)) : Optional.empty();
            for (int number = 1; number <= evenings; number++) {
                long seed = random.nextLong();
                Random chance = new Random(seed);
                try (Evening evening = new Evening(site, cast, "Evening " + number, seed)) {
                    for (int blow = 1; blow <= blows; blow++) {
                        List<Fault> drawn = drawn(chance, site);
                        Duration length = Duration.ofMillis(chance.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                        String when = "%s for %s, number %d of evening %d".formatted(drawn, length, blow, number);
                        System.out.println("[week] " + when);
                        evening.survive(drawn, length, when, blow == PAYS ? seat : Optional.empty());
                        faults += drawn.size();
                        if (blow == (blows + 1) / 2) {
                            evening.pass();
                        }
                    }
                    seat.ifPresent(each -> each.settle(TOLD));
                    assertThat(evening.end()).as("evening %d", number).isEmpty();
                }
            }
        }
        System.out.printf("[week] %d faults in %d evenings%n", faults, evenings);
        // Keycloak too lost every connection to its database, and lets people in all the same
        try (Person creator = Person.anonymous(chromium, installation.status().web())) {
            creator.signIn(installation.status().account("creator"), "/studio");
        }
    }

    private static PaidSeat seat(Installation installation, Cast cast, Person wendy) {
        wendy.register("wendy", "a-long-secret-1", "/").leave();
        return new PaidSeat(installation, cast.creator(), wendy, cast.forMembers());
    }

    private static List<Fault> drawn(Random chance, Site site) {
        Fault first = Fault.drawn(chance, site);
        Fault second = Fault.drawn(chance, site);
        boolean two = chance.nextInt(TWO_ONE_OF) == 0 && !first.part().equals(second.part());
        return two ? List.of(first, second) : List.of(first);
    }
}
