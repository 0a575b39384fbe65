package live.frontrow.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.ChatColumn;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Player;
import live.frontrow.e2e.browser.QuestionPanel;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An installation is backed up while it runs, and made again beside itself from that: the rehearsal of docs/operators/backup.md. */
@Tag("soak")
@ExtendWith(Stage.class)
class RestoreTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String SAID = "Kept for good";
    private static final String ASKED = "Is this question kept as well?";
    private static final String PASSWORD = "a-password-of-carols-own";

    @Test
    void everythingIsThereAgain(Installation installation, Chromium chromium, @TempDir Path backups) throws Exception {
        // Given a show with a chat, a question and a recording for members; and somebody who is no member
        Show show = aShow(installation, chromium);

        // When
        Path backup = installation.backUp(backups);
        try (Installation restored = Installation.restore(backups, Map.of())) {

            // Then every row and every object is there
            JsonNode tables = tables(backup);
            assertThat(tables.size()).isGreaterThan(100);
            assertThat(tables(restored.backUp(backups.resolve("again")))).isEqualTo(tables);
            assertThat(objects(restored)).isEqualTo(objects(installation)).isNotEmpty();

            // And people find what they left
            restored.up();
            Status status = restored.status();
            try (Person creator = Person.anonymous(chromium, status.web());
                    Person alice = Person.anonymous(chromium, status.web());
                    Person carol = Person.anonymous(chromium, status.web())) {
                creator.signIn(status.account("creator"), "/studio");
                alice.signIn(status.account("alice"), "/");
                carol.signIn(new Status.Account("carol", PASSWORD, "viewer"), "/");
                assertThat(alice.get("/api/v1/streams/" + show.id() + "/messages")
                                .text())
                        .contains(SAID);
                JsonNode questions = JSON.readTree(
                        alice.get("/api/v1/streams/" + show.id() + "/questions").text());
                assertThat(questions.get("items").get(0).get("text").asText()).isEqualTo(ASKED);
                assertThat(questions.get("items").get(0).get("votes").asInt()).isEqualTo(2);
                assertThat(carol.send("POST", "/api/v1/streams/" + show.id() + "/playback", Map.of())
                                .status())
                        .isEqualTo(403);
                alice.page().navigate("/s/" + show.id());
                Player.ofReplay(alice.page()).awaitPlaying(SOON);
                theNextShow(creator, carol);
            }
        }
    }

    private static Show aShow(Installation installation, Chromium chromium) {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person alice = Person.anonymous(chromium, status.web());
                Person carol = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            alice.signIn(status.account("alice"), "/");
            carol.register("carol", PASSWORD, "/");
            Show show = Show.plan(creator, "Worth keeping");
            try (Broadcast _ = show.pushSmall(installation)) {
                ChatColumn chat = ChatColumn.open(alice, show);
                chat.say(SAID);
                QuestionPanel.of(alice.page()).ask(ASKED);
                QuestionPanel carols = QuestionPanel.open(carol, show);
                carols.vote(ASKED).press("Enter");
                assertThat(carols.vote(ASKED)).hasAttribute("aria-pressed", "true");
                await("a recording").atMost(SOON).pollInSameThread().until(() -> RecordedRun.of(creator, show).stream()
                        .anyMatch(run -> run.segments() > 2));
                show.end(creator);
            }
            await("all of it")
                    .atMost(SOON)
                    .pollInSameThread()
                    .until(() -> show.view(creator).path("vodStatus").asText().equals("complete"));
            assertThat(creator.send(
                                    "PUT",
                                    "/api/v1/streams/" + show.id() + "/replay/access",
                                    Map.of("audience", "members"))
                            .status())
                    .isEqualTo(200);
            return show;
        }
    }

    private static void theNextShow(Person creator, Person visitor) throws IOException {
        Show next = Show.plan(creator, "And on it goes");
        WatchPage page = WatchPage.open(visitor, next.id());
        // A service that was just started on a busy machine may let it wait, which encoders do not mind.
        try (ReturningEncoder _ = ReturningEncoder.send(next, List.of(next.server()))) {
            page.awaitPicture(SOON);
            ChatColumn house = ChatColumn.open(creator, next);
            house.say("Welcome back");
            house.await("Welcome back");
            JsonNode signal = JSON.readTree(
                    creator.get("/api/v1/streams/" + next.id() + "/signal").text());
            System.out.println("[restore] on air again; refused before: " + signal.path("refusals"));
            next.end(creator);
        }
        page.awaitEnd(SOON);
    }

    private static JsonNode tables(Path backup) throws IOException {
        return JSON.readTree(backup.resolve("manifest.json").toFile()).get("tables");
    }

    private static Map<String, String> objects(Installation installation) throws Exception {
        Path folder = installation.home().resolve("objects");
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                sums.put(folder.relativize(file).toString(), HexFormat.of().formatHex(sum));
            }
        }
        return sums;
    }
}
