package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.edge.Gateways;
import live.frontrow.e2e.edge.Heard;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Everything that takes a right to watch away, in one evening with players at both gateways: each is cut off in time at
 * both, the page says why and what to do, and nobody else notices.
 */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class RevocationTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise, for every cause. */
    private static final Duration CUT = Duration.ofSeconds(5);

    /** Tokens count whole seconds: so long before the end of a right everybody has one that ends with it. */
    private static final Duration LAST = Duration.ofMillis(1_500);

    private static final String CHANNEL = "More from this channel";

    @Test
    void usualCausesCutPlayersOffAtBothGatewaysAndSayWhy(Installation installation, Chromium chromium)
            throws Exception {
        evening(installation, chromium, false);
    }

    @Test
    @Tag("soak")
    void everyCauseCutsPlayersOffAtBothGatewaysAndSaysWhy(Installation installation, Chromium chromium)
            throws Exception {
        evening(installation, chromium, true);
    }

    private static void evening(Installation installation, Chromium chromium, boolean whole) throws Exception {
        Status status = installation.status();
        String web = status.web();
        int front = installation.port("web");
        try (Gateways gateways = new Gateways(installation, web);
                Chromium first = Chromium.ledTo(front, gateways.port(0));
                Chromium second = Chromium.ledTo(front, gateways.port(1));
                Person creator = Person.anonymous(chromium, web);
                Person elsewhere = Person.anonymous(chromium, web);
                Topic blocks = new Topic(installation, "person.blocked");
                Topic memberships = new Topic(installation, "membership.changed")) {
            creator.signIn(status.account("creator"), "/studio");
            elsewhere.signIn(status.account("alice"), "/").leave();
            Show show = Show.plan(creator, "In and out");
            try (Broadcast _ = show.pushSmall(installation)) {
                List<Chromium> both = List.of(first, second);
                List<Spectator> alices = open(both, web, status.account("alice"), show);
                List<Spectator> bobs = open(both, web, status.account("bob"), show);
                List<Spectator> all =
                        Stream.of(alices, bobs).flatMap(List::stream).toList();
                all.forEach(each -> each.awaitPicture(PICTURE));
                Scene scene = new Scene(gateways);
                String bob = person(creator, "Bob");

                // Somebody whom none of them knows is banned
                blocks.say("nobody", blocked("nobody", true));

                // Banned, and pardoned
                scene.cut(bobs, "You can't watch this channel", "revoked", () -> blocks.say(bob, blocked(bob, true)));
                bobs.forEach(each -> each.offers(AriaRole.LINK, "To the channel page"));
                alices.forEach(Spectator::playedOn);
                blocks.say(bob, blocked(bob, false));
                bobs.forEach(each -> each.awaitPicture(CUT));

                // The show turns to members only
                scene.cut(bobs, "This one is for members", "revoked", () -> show.membersOnly(creator, true));
                bobs.forEach(each -> each.reads("The creator has just made this show members only."));
                bobs.forEach(each -> each.offers(AriaRole.LINK, CHANNEL));
                // Everybody's token is void, a member's too.
                alices.forEach(Spectator::playedThrough);

                // A membership is given, and taken
                membership(creator, "PUT", bob);
                bobs.forEach(each -> each.awaitPicture(CUT));
                scene.cut(bobs, "Your membership has ended", "revoked", () -> membership(creator, "DELETE", bob));
                bobs.forEach(each -> each.reads("The moment it is again, the picture starts right here."));
                alices.forEach(Spectator::playedOn);
                if (!whole) {
                    show.end(creator);
                    return;
                }

                // A membership ends by itself
                int told = memberships.versionsOf(bob).size();
                membership(creator, "PUT", bob);
                await("the membership is told")
                        .until(() -> memberships.versionsOf(bob).size() > told);
                bobs.forEach(each -> each.awaitPicture(CUT));
                Instant until = Instant.now().plus(CUT);
                long version = memberships.versionsOf(bob).getLast() + 1;
                memberships.say(bob, member(bob, version, until));
                scene.cutAt(until, bobs, "Your membership has ended", "expired");
                // membership-service comes past the version that it did not make.
                Stream.of("DELETE", "PUT", "DELETE").forEach(method -> membership(creator, method, bob));
                alices.forEach(Spectator::playedOn);

                // Two more devices than one may have: the oldest two make room
                newDevice(elsewhere, show);
                for (Spectator oldest : alices) {
                    scene.cut(
                            List.of(oldest), "You’re watching elsewhere", "revoked", () -> newDevice(elsewhere, show));
                }
                for (Spectator each : alices) {
                    each.offers(AriaRole.BUTTON, "Watch here").click();
                    each.awaitPicture(PICTURE);
                }

                // Signed out on another tab: the browser keeps nothing that opens the show
                for (Spectator each : alices) {
                    each.note("This one is for members");
                    Instant from = each.signOutInAnotherTab("Alice Frontrow");
                    assertThat(each.cutAt()).isBefore(from.plus(CUT));
                    assertThat(each.hasToken()).isFalse();
                    each.offers(AriaRole.LINK, "I'm already a member");
                }

                // For everybody again, and over
                show.membersOnly(creator, false);
                all.forEach(each -> each.awaitPicture(PICTURE));
                List<String> tokens = all.stream().map(Spectator::token).toList();
                scene.ends(all, "That's a wrap", () -> show.end(creator));
                all.forEach(each -> each.offers(AriaRole.LINK, CHANNEL));

                // Deleted
                all.forEach(each -> each.note("This show was removed"));
                Instant deleted = Instant.now();
                assertThat(creator.send("DELETE", "/api/v1/streams/" + show.id(), null)
                                .status())
                        .isEqualTo(204);
                tokens.forEach(token -> scene.refused(all.getFirst().folder(), token, "revoked", deleted.plus(CUT)));
                all.forEach(each -> assertThat(each.cutAt()).isBefore(deleted.plus(CUT)));
                all.forEach(each -> each.offers(AriaRole.LINK, "To the channel page"));
            }
        }
    }

    /** One person at each gateway. */
    private static List<Spectator> open(List<Chromium> browsers, String web, Status.Account account, Show show) {
        return browsers.stream()
                .map(browser -> new Spectator(browser, web, account, show))
                .toList();
    }

    private static String person(Person creator, String name) throws IOException {
        JsonNode found =
                JSON.readTree(creator.get("/api/v1/members?query=" + name).text());
        return found.get("items").get(0).get("person").asText();
    }

    private static void membership(Person creator, String method, String person) {
        Object body = method.equals("PUT") ? Map.of() : null;
        assertThat(creator.send(method, "/api/v1/members/" + person, body).status())
                .isEqualTo(200);
    }

    private static void newDevice(Person person, Show show) {
        assertThat(person.send("POST", "/api/v1/streams/" + show.id() + "/playback", Map.of())
                        .status())
                .isEqualTo(200);
    }

    private static String blocked(String person, boolean blocked) {
        return """
                {"person": "%s", "version": %d, "blocked": %s, "at": "%s"}""".formatted(person, System.currentTimeMillis(), blocked, Instant.now());
    }

    private static String member(String person, long version, Instant until) {
        return """
                {"person": "%s", "version": %d, "active": true, "source": "complimentary", "until": "%s", "at": "%s"}""".formatted(person, version, until, Instant.now());
    }

    /** What happens to players and to whoever goes on with their tokens. */
    private record Scene(Gateways gateways) {

        /** {@code cause} takes the right away now. */
        void cut(List<Spectator> whom, String heading, String reason, Runnable cause) {
            String folder = whom.getFirst().folder();
            List<String> tokens = whom.stream().map(Spectator::token).toList();
            tokens.forEach(token -> opened(folder, token));
            whom.forEach(each -> each.note(heading));
            Instant from = Instant.now();
            cause.run();
            tokens.forEach(token -> refused(folder, token, reason, from.plus(CUT)));
            Duration media = Duration.between(from, Instant.now());
            whom.forEach(each -> assertThat(each.cutAt()).as(heading).isBefore(from.plus(CUT)));
            tell(heading, media, whom, from);
        }

        /** The right ends by itself. */
        void cutAt(Instant end, List<Spectator> whom, String heading, String reason) {
            whom.forEach(each -> each.note(heading));
            await("the last tokens").atMost(CUT).pollInSameThread().until(() -> Instant.now()
                    .isAfter(end.minus(LAST)));
            List<String> tokens = whom.stream().map(Spectator::token).toList();
            tokens.forEach(token -> refused(whom.getFirst().folder(), token, reason, end.plus(CUT)));
            Duration media = Duration.between(end, Instant.now());
            whom.forEach(each -> assertThat(each.cutAt()).as(heading).isBetween(end.minusSeconds(1), end.plus(CUT)));
            tell(heading, media, whom, end);
        }

        /** The show ends: its playlist does too, at both gateways. */
        void ends(List<Spectator> whom, String heading, Runnable cause) {
            String token = whom.getFirst().token();
            String folder = whom.getFirst().folder();
            String rendition = ask(0, folder + "index.m3u8", token)
                    .text()
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .findFirst()
                    .orElseThrow();
            whom.forEach(each -> each.note(heading));
            Instant from = Instant.now();
            cause.run();
            IntStream.range(0, gateways.count()).forEach(gateway -> {
                await("the end of the playlist").atMost(CUT).pollInSameThread().until(() -> ask(
                                gateway, folder + rendition, token)
                        .text()
                        .contains("#EXT-X-ENDLIST"));
                assertThat(Instant.now()).isBefore(from.plus(CUT));
            });
            whom.forEach(each -> assertThat(each.cutAt()).as(heading).isBefore(from.plus(CUT)));
        }

        /** For whoever wants the figures: the log of the test has them. */
        private static void tell(String heading, Duration media, List<Spectator> whom, Instant from) {
            System.out.printf(
                    "[revocation] %s: media refused after %d ms, pages after %s ms%n",
                    heading,
                    media.toMillis(),
                    whom.stream()
                            .map(each -> Duration.between(from, each.cutAt()).toMillis())
                            .toList());
        }

        /** That token opens the show at both gateways. */
        private void opened(String folder, String token) {
            IntStream.range(0, gateways.count()).forEach(gateway -> assertThat(
                            ask(gateway, folder + "index.m3u8", token).status())
                    .isEqualTo(200));
        }

        /** Both gateways refuse that token from {@code deadline} on at the latest. */
        void refused(String folder, String token, String reason, Instant deadline) {
            IntStream.range(0, gateways.count()).forEach(gateway -> {
                Heard heard = await("no more media from gateway " + gateway)
                        .atMost(CUT.multipliedBy(2))
                        .pollInSameThread()
                        .until(() -> ask(gateway, folder + "index.m3u8", token), answer -> answer.status() == 403);
                assertThat(Instant.now()).isBefore(deadline);
                assertThat(heard.text()).contains("\"reason\":\"" + reason + "\"");
            });
        }

        private Heard ask(int gateway, String path, String token) {
            return gateways.get(gateway, path, token)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
