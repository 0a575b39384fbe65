package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.ShownTrouble;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.chat.RoomTalk;
import live.frontrow.e2e.chat.Way;
import live.frontrow.e2e.edge.Gateways;
import live.frontrow.e2e.edge.Swarm;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./frontrow update} in the middle of a show; with {@code -Dreplicas=2} also on an installation with two of what can be two. */
@Tag("soak")
@ExtendWith(Stage.class)
class UpgradeTest {
    private static final int VIEWERS = 200;
    private static final int READERS = 500;
    private static final Duration SOON = Duration.ofMinutes(1);
    /** The promise where there are two of what an encoder sends to. */
    private static final Duration GAP = Duration.ofSeconds(3);

    private static final List<String> REPLACED = List.of(
            "rtmp-front",
            "stream-service",
            "membership-service",
            "chat-service",
            "vod-service",
            "gateway",
            "supervisor");
    private static final List<String> KEPT = List.of("postgres", "kafka", "mediamtx", "keycloak", "s3");

    @Test
    void nobodySeesAnErrorAndNoWordIsLost(
            Installation installation, Chromium chromium, @TempDir Path version, @TempDir Path backups)
            throws Exception {
        Status before = installation.status();
        String web = before.web();
        try (Person creator = Person.anonymous(chromium, web);
                Person alice = Person.anonymous(chromium, web);
                Person bob = Person.anonymous(chromium, web);
                Person visitor = Person.anonymous(chromium, web);
                Gateways gateways = new Gateways(installation, web)) {
            // Given a show that many watch and in which people write without a break
            creator.signIn(before.account("creator"), "/studio").leave();
            alice.signIn(before.account("alice"), "/").leave();
            bob.signIn(before.account("bob"), "/").leave();
            Show show = Show.plan(creator, "In the middle of it");
            Mint mint = new Mint(installation);
            List<String> servers = Stream.of(before.rtmp(), before.rtmp2())
                    .filter(Objects::nonNull)
                    .toList();
            try (ReturningEncoder _ = ReturningEncoder.send(show, servers);
                    Swarm swarm = new Swarm(
                            gateways, "/live/" + show.id() + "/", VIEWERS, Remembered.of(() -> mint.good(show.id())));
                    RoomTalk talk = new RoomTalk(Way.to(web), show.id())) {
                awaitFlow(swarm);
                talk.read(READERS);
                talk.write("creator", 1, creator.cookies());
                talk.write("alice", 2, alice.cookies());
                talk.write("bob", 3, bob.cookies());
                WatchPage page = WatchPage.open(visitor, show.id());
                page.awaitPicture(SOON);
                ShownTrouble trouble = ShownTrouble.on(visitor.page());
                page.player().watchStalls();
                talk.awaitWord(SOON);

                // When
                long begin = System.nanoTime();
                installation.update(OtherVersion.in(version), backups);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);

                // Then each service is another one, and what they stand on is not
                Map<String, Long> old = pids(before);
                Map<String, Long> now = pids(installation.status());
                assertThat(REPLACED)
                        .allSatisfy(name -> assertThat(now.get(name)).as(name).isNotEqualTo(old.get(name)));
                assertThat(KEPT)
                        .allSatisfy(name -> assertThat(now.get(name)).as(name).isEqualTo(old.get(name)));

                // And people are still there, who saw no error
                awaitFlow(swarm);
                List<Duration> waits = swarm.longestWaits(begin);
                page.awaitPicture(SOON);
                assertThat(trouble.all()).isEmpty();
                talk.awaitWord(SOON);
                talk.fallSilent(SOON);
                await("what was written").atMost(SOON).pollInSameThread().untilAsserted(() -> assertThat(
                                talk.breaches(creator))
                        .isEmpty());

                // And the recording goes on soon
                List<Duration> gaps = gaps(RecordedRun.of(creator, show));
                System.out.printf(
                        "[upgrade] %d addresses; %s in all; parts waited for: median %s, worst %s; the page stood still for %s; recording lacks %s; %d messages%n",
                        servers.size(),
                        took,
                        waits.get(VIEWERS / 2),
                        waits.getLast(),
                        page.player().longestStall(),
                        gaps,
                        talk.messages());
                if (servers.size() > 1) {
                    assertThat(gaps).allSatisfy(gap -> assertThat(gap).isLessThanOrEqualTo(GAP));
                }
            }
            show.end(creator);
        }
    }

    @Test
    void aVersionThatDoesNotStartIsTakenBack(
            Installation installation, Chromium chromium, @TempDir Path version, @TempDir Path backups)
            throws Exception {
        Status before = installation.status();
        try (Person creator = Person.anonymous(chromium, before.web());
                Person visitor = Person.anonymous(chromium, before.web())) {
            // Given
            creator.signIn(before.account("creator"), "/studio").leave();
            Show show = Show.plan(creator, "Not yet");
            try (ReturningEncoder _ = ReturningEncoder.send(show, List.of(before.rtmp()))) {
                WatchPage page = WatchPage.open(visitor, show.id());
                page.awaitPicture(SOON);
                Path broken = OtherVersion.brokenIn(version, "chat-service");

                // When
                assertThatThrownBy(() -> installation.update(broken, backups))
                        .hasMessageContaining("chat-service ended while it was starting")
                        .hasMessageContaining("The one from before runs again");

                // Then
                Status now = installation.status();
                assertThat(now.components())
                        .allSatisfy(part ->
                                assertThat(part.healthy()).as(part.name()).isTrue());
                assertThat(pids(now).get("chat-service"))
                        .isNotEqualTo(pids(before).get("chat-service"));
                assertThat(KEPT).allSatisfy(name -> assertThat(pids(now).get(name))
                        .as(name)
                        .isEqualTo(pids(before).get(name)));
                page.awaitPicture(SOON);
                assertThat(show.view(creator).get("status").asText()).isEqualTo("live");
            }
            show.end(creator);
        }
    }

    private static Map<String, Long> pids(Status status) {
        return status.components().stream().collect(Collectors.toMap(Status.Component::name, Status.Component::pid));
    }

    private static List<Duration> gaps(List<RecordedRun> runs) {
        return IntStream.range(1, runs.size())
                .mapToObj(next -> runs.get(next - 1).lackingAt(runs.get(next).begin()))
                .toList();
    }

    private static void awaitFlow(Swarm swarm) {
        await("everybody watches").atMost(SOON).until(swarm::flows);
    }
}
