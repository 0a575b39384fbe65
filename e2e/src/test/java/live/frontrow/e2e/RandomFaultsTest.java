package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import live.frontrow.e2e.browser.Attendance;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One show to which things happen in an order that nobody chose; the seed says which. */
@ExtendWith(Stage.class)
class RandomFaultsTest {
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise: this long after everything runs again. */
    private static final Duration RIGHT_STATE = Duration.ofSeconds(10);

    private static final int SHORTEST_MILLIS = 1_000;
    private static final int LONGEST_MILLIS = 7_000;

    @Test
    void threeFaultsAreOneShow(Installation installation, Chromium chromium) {
        survive(new Random(11), 3, installation, chromium);
    }

    @Test
    @Tag("soak")
    void fiftyFaultsAreOneShow(Installation installation, Chromium chromium) {
        survive(new Random(1), 50, installation, chromium);
    }

    private static void survive(Random random, int number, Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person visitor = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web())) {
            // Given a show on air; one watches all of it, one leaves in the middle, one comes then
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            bob.signIn(status.account("bob"), "/");
            bob.leave();
            Attendance visitors = Attendance.of(visitor);
            Attendance alices = Attendance.of(alice);
            Attendance bobs = Attendance.of(bob);
            Map<String, Duration> watched = new HashMap<>();
            Show show = Show.plan(creator, number + " faults");
            WatchPage page = WatchPage.open(visitor, show.id());
            WatchPage.open(alice, show.id());
            List<Fault> faults = IntStream.range(0, number)
                    .mapToObj(index -> Fault.values()[random.nextInt(Fault.values().length)])
                    .toList();
            try (Broadcast broadcast = show.pushSmall(installation)) {
                page.awaitPicture(PICTURE);

                // When, Then
                for (int index = 0; index < number; index++) {
                    Fault fault = faults.get(index);
                    Duration length = Duration.ofMillis(random.nextInt(SHORTEST_MILLIS, LONGEST_MILLIS));
                    fault.happen(installation, broadcast, length);
                    if (!broadcast.alive()) { // Encoders connect again.
                        broadcast.start();
                    }
                    await("the right state after %s, the %d. of %s".formatted(fault, index + 1, faults))
                            .atMost(RIGHT_STATE)
                            .ignoreExceptions()
                            .until(() ->
                                    show.view(visitor).get("status").asText().equals("live"));
                    page.awaitPicture(PICTURE);
                    if (index == number / 2) {
                        watched.put("Alice Frontrow", alices.watched());
                        alice.leave();
                        WatchPage.open(bob, show.id()).awaitPicture(PICTURE);
                    }
                }
                int publications = show.view(visitor).get("publication").asInt();
                show.end(creator);
                page.awaitEnd(RIGHT_STATE);
                watched.put("Anonymous", visitors.watched());
                watched.put("Bob Frontrow", bobs.watched());

                // Then: all of it was one show, and every fact was told once
                try (Topic live = new Topic(installation, "stream.live");
                        Topic ended = new Topic(installation, "stream.ended")) {
                    assertThat(live.versionsOf(show.id()))
                            .doesNotHaveDuplicates()
                            .isSorted();
                    // One that MediaMTX could not tell of for a while goes on as what it was.
                    assertThat(new TreeSet<>(live.publicationsOf(show.id())))
                            .isEqualTo(LongStream.rangeClosed(1, publications)
                                    .boxed()
                                    .collect(Collectors.toCollection(TreeSet::new)));
                    assertThat(ended.versionsOf(show.id())).hasSize(1);
                }
                WatchedTime.assertEquals(watched, show, creator);
            }
        }
        // Keycloak too lost every connection to its database, and lets people in all the same
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
        }
    }
}
