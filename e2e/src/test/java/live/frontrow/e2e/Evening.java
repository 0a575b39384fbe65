package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.chat.RoomTalk;
import live.frontrow.e2e.chat.Way;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.process.ComponentException;

/**
 * One show with all that goes on at one, to which things happen: people watch, write, ask and vote, a right is given and taken, and
 * strangers try to get in. {@link #end()} decides whether every promise was kept.
 */
final class Evening implements AutoCloseable {
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise: this long after everything runs again. */
    private static final Duration RIGHT_STATE = Duration.ofSeconds(10);
    /** A word that has to find its way over connections that were cut. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);

    private static final Duration COMPLETE = Duration.ofSeconds(60);
    private static final int PLAYERS = 6;
    private static final int READERS = 2;

    private final Site site;
    private final Cast cast;
    private final Show show;
    private final ComplimentaryRight right;
    private final WatchPage page;
    private final Broadcast broadcast;
    private final RoomTalk talk;
    private final AskingPeople questions;
    private final Strangers strangers;
    private final Map<String, Duration> watched = new HashMap<>();
    /** Each may cost a piece of the recording. */
    private int timesFull;

    /** A show on air: one watches all of it, one only until the middle. */
    Evening(Site site, Cast cast, String title, long seed) {
        this.site = site;
        Installation installation = site.installation();
        this.cast = cast;
        show = Show.plan(cast.creator(), title);
        right = new ComplimentaryRight(cast.creator(), cast.bob(), cast.forMembers());
        page = WatchPage.open(cast.visitor(), show.id());
        WatchPage.open(cast.alice(), show.id());
        broadcast = show.pushSmall(installation);
        page.awaitPicture(PICTURE);
        Way way = Way.to(cast.web());
        talk = new RoomTalk(way, show.id());
        talk.read(READERS);
        talk.write("creator", seed, cast.creator().cookies());
        talk.write("alice", seed + 1, cast.alice().cookies());
        talk.write("bob", seed + 2, cast.bob().cookies());
        questions = new AskingPeople(
                way, show.id(), cast.creator().cookies(), cast.bob().cookies());
        strangers = new Strangers(installation, cast.web(), show, PLAYERS);
    }

    /** These happen at the same time, and when the last is over, all is as it should be again. Stripe's page works meanwhile. */
    void survive(List<Fault> faults, Duration length, String when, Optional<PaidSeat> pays) {
        CompletableFuture<?> over = CompletableFuture.allOf(faults.stream()
                .map(fault -> CompletableFuture.runAsync(() -> fault.happen(site, broadcast, length)))
                .toArray(CompletableFuture[]::new));
        timesFull += (int) faults.stream().filter(Fault::fillsDisk).count();
        right.turn();
        pays.filter(any -> faults.stream().noneMatch(Fault::stripes)).ifPresent(PaidSeat::turn);
        over.join();
        await("the encoder is taken after " + when)
                .atMost(RIGHT_STATE)
                .ignoreExceptionsInstanceOf(ComponentException.class)
                .until(() -> {
                    if (!broadcast.alive()) { // Encoders connect again.
                        broadcast.start();
                    }
                    return true;
                });
        await("the right state after " + when)
                .atMost(RIGHT_STATE)
                .pollInSameThread()
                .ignoreExceptions()
                .until(() -> show.view(cast.visitor()).get("status").asText().equals("live"));
        page.awaitPicture(PICTURE);
        strangers.awaitFlow(PICTURE);
        right.settle(RECOVERY);
        talk.awaitWord(RECOVERY);
    }

    /** One leaves, another comes. */
    void pass() {
        watched.put("Alice Frontrow", cast.watched(cast.alice()));
        cast.alice().leave();
        WatchPage.open(cast.bob(), show.id()).awaitPicture(PICTURE);
    }

    /** Over; what was broken, in words. */
    List<String> end() {
        right.take(RECOVERY);
        questions.fallSilent();
        talk.fallSilent(RECOVERY);
        List<String> breaches = new ArrayList<>(strangers.breaches());
        strangers.close();
        // What is open afterwards goes on to the next show.
        breaches.addAll(questions.breaches(cast.creator()));
        int publications = show.view(cast.visitor()).get("publication").asInt();
        show.end(cast.creator());
        page.awaitEnd(RIGHT_STATE);
        watched.put("Anonymous", cast.watched(cast.visitor()));
        watched.put("Bob Frontrow", cast.watched(cast.bob()));
        await("the archive has all").atMost(RECOVERY).pollInSameThread().untilAsserted(() -> assertThat(
                        talk.breaches(cast.creator()))
                .isEmpty());
        breaches.addAll(WholeRecording.breaches(cast.creator(), show, publications + timesFull, COMPLETE));
        assertToldOnce(publications);
        WatchedTime.assertEquals(watched, show, cast.creator());
        System.out.printf(
                "[week] %d publications, %d messages, %d votes, %d turns of a right%n",
                publications, talk.messages(), questions.votes(), right.turns());
        return breaches;
    }

    /** All of it was one show, and every fact was told once. */
    private void assertToldOnce(int publications) {
        try (Topic live = new Topic(site.installation(), "stream.live");
                Topic ended = new Topic(site.installation(), "stream.ended");
                Topic members = new Topic(site.installation(), "membership.changed")) {
            assertThat(live.versionsOf(show.id())).doesNotHaveDuplicates().isSorted();
            // One that MediaMTX could not tell of for a while goes on as what it was.
            assertThat(new TreeSet<>(live.publicationsOf(show.id())))
                    .isEqualTo(LongStream.rangeClosed(1, publications)
                            .boxed()
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(ended.versionsOf(show.id())).hasSize(1);
            assertThat(members.versionsOf(cast.bob().id()))
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Override
    public void close() {
        strangers.close();
        questions.close();
        talk.close();
        broadcast.close();
        List.of(cast.visitor(), cast.alice(), cast.bob()).forEach(Person::leave);
    }
}
