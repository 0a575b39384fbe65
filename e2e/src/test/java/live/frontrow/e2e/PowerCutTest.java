package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.chat.RoomTalk;
import live.frontrow.e2e.chat.Way;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.process.ComponentException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every process of an installation is killed at the same moment, in the middle of two shows, and {@code up} is all that anybody does then.
 * What the kernel had taken is still there, which is where this differs from a plug that is pulled: decision 55.
 */
@ExtendWith(Stage.class)
class PowerCutTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    /** From when everything runs again. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);
    /** An encoder goes on trying, also while everything starts. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private static final Duration START = Duration.ofMinutes(5);
    /** The promise: so much of a recording is gone at most. */
    private static final Duration LOST = Duration.ofSeconds(1);

    private static final int READERS = 2;
    /** So many are asked and voted for, and so many files are recorded, before the lights go out. */
    private static final int ASKED = 5;

    private static final int SEGMENTS = 2;

    @Test
    @Tag("soak")
    void theSameShowGoesOnAndNothingAcknowledgedIsLost(Installation installation, Chromium chromium) {
        Status status = installation.status();
        String web = status.web();
        try (Person creator = Person.anonymous(chromium, web);
                Person alice = Person.anonymous(chromium, web);
                Person bob = Person.anonymous(chromium, web)) {
            // Given two shows on air, in one of which people write, ask and vote without a break
            creator.signIn(status.account("creator"), "/studio").leave();
            alice.signIn(status.account("alice"), "/").leave();
            bob.signIn(status.account("bob"), "/").leave();
            Show returning = Show.plan(creator, "Lights out, lights on");
            Show leaving = Show.plan(creator, "Lights out");
            Way way = Way.to(web);
            try (Broadcast encoder = returning.pushSmall(installation);
                    Broadcast other = leaving.pushSmall(installation);
                    RoomTalk talk = new RoomTalk(way, returning.id());
                    AskingPeople people = new AskingPeople(way, returning.id(), creator.cookies(), bob.cookies())) {
                talk.read(READERS);
                talk.write("creator", 1, creator.cookies());
                talk.write("alice", 2, alice.cookies());
                talk.write("bob", 3, bob.cookies());
                List.of(returning, leaving).forEach(show -> awaitRecording(creator, show));
                await("questions and votes").atMost(SOON).until(() -> people.votes() >= ASKED);
                talk.awaitWord(SOON);

                // When
                Instant cut = installation.cutPower();
                people.fallSilent();
                other.kill();
                CompletableFuture<Void> back = CompletableFuture.runAsync(() -> goOn(encoder));
                installation.up();
                Instant up = Instant.now();
                back.join();

                // Then the show whose encoder is back goes on, and the other one has a break and its end
                await("on air again").atMost(RECOVERY).pollInSameThread().untilAsserted(() -> {
                    JsonNode view = returning.view(creator);
                    assertThat(view.get("status").asText()).isEqualTo("live");
                    assertThat(view.get("publication").asInt()).isEqualTo(2);
                });
                await("a break").atMost(RECOVERY).pollInSameThread().until(() -> leaving.view(creator)
                        .get("status")
                        .asText()
                        .equals("interrupted"));
                leaving.waitFor(creator, 1);
                talk.awaitWord(RECOVERY);
                talk.fallSilent(RECOVERY);
                await("what was written").atMost(RECOVERY).pollInSameThread().untilAsserted(() -> assertThat(
                                talk.breaches(creator))
                        .isEmpty());
                assertThat(people.breaches(creator)).isEmpty();
                returning.end(creator);

                // And so do the recordings, each up to the cut
                List<RecordedRun> two = recorded(creator, returning);
                List<RecordedRun> one = recorded(creator, leaving);
                assertThat(two).hasSize(2);
                assertThat(one).hasSize(1);
                assertThat(List.of(two.getFirst().lackingAt(cut), one.getFirst().lackingAt(cut)))
                        .allSatisfy(lacking -> assertThat(lacking).isBetween(LOST.negated(), LOST));
                assertThat(two.getLast().begin()).isAfter(cut);
                try (Topic ended = new Topic(installation, "stream.ended")) {
                    assertThat(ended.versionsOf(leaving.id())).hasSize(1);
                    assertThat(ended.versionsOf(returning.id())).hasSize(1);
                }
                System.out.printf(
                        "[power cut] up again after %s, all right after %s; recordings lack %s and %s; %d messages, %d votes%n",
                        Duration.between(cut, up),
                        Duration.between(cut, Instant.now()),
                        two.getFirst().lackingAt(cut),
                        one.getFirst().lackingAt(cut),
                        talk.messages(),
                        people.votes());
            }
        }
    }

    private static void awaitRecording(Person creator, Show show) {
        await("a recording").atMost(SOON).pollInSameThread().until(() -> RecordedRun.of(creator, show).stream()
                .anyMatch(run -> run.segments() >= SEGMENTS));
    }

    private static List<RecordedRun> recorded(Person creator, Show show) {
        await("its recording is complete")
                .atMost(RECOVERY)
                .pollInSameThread()
                .until(() -> show.view(creator).path("vodStatus").asText().equals("complete"));
        return RecordedRun.of(creator, show);
    }

    private static void goOn(Broadcast encoder) {
        await("the encoder is taken again")
                .atMost(START)
                .pollInterval(AGAIN)
                .ignoreExceptionsInstanceOf(ComponentException.class)
                .until(() -> {
                    encoder.start();
                    return true;
                });
    }
}
