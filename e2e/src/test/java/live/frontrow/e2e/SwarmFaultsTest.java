package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.edge.Gateways;
import live.frontrow.e2e.edge.Intruder;
import live.frontrow.e2e.edge.Swarm;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A gateway, the media server and Kafka are killed while many watch a show for members: everybody has new parts again in
 * time, and nobody without a right ever gets one.
 */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class SwarmFaultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration START = Duration.ofMinutes(1);
    /**
     * The promise: the longest that anybody waits for a new part, from the kill on; when the media server was killed, from
     * when the encoder sends again.
     */
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    /** The promise for a right that is taken away while Kafka is gone, from when it is back. */
    private static final Duration CUT = Duration.ofSeconds(5);

    private enum Kill {
        GATEWAY,
        MEDIAMTX,
        KAFKA
    }

    @Test
    void fortyViewersWatchOnAfterEachKill(Installation installation, Chromium chromium) throws Exception {
        survive(40, 1, new Random(6), installation, chromium);
    }

    @Test
    @Tag("soak")
    void twoHundredViewersWatchOnAfterManyKills(Installation installation, Chromium chromium) throws Exception {
        survive(200, 4, new Random(1), installation, chromium);
    }

    private static void survive(int viewers, int rounds, Random order, Installation installation, Chromium chromium)
            throws Exception {
        Status status = installation.status();
        Map<Kill, List<Duration>> recoveries = new EnumMap<>(Kill.class);
        try (Person creator = Person.anonymous(chromium, status.web());
                Person bob = Person.anonymous(chromium, status.web());
                Gateways gateways = new Gateways(installation, status.web());
                Topic blocks = new Topic(installation, "person.blocked")) {
            // Given
            creator.signIn(status.account("creator"), "/studio");
            bob.signIn(status.account("bob"), "/").leave();
            Show show = Show.plan(creator, "Come what may");
            show.membersOnly(creator, true);
            String bobsId =
                    JSON.readTree(bob.get("/api/v1/me").text()).get("id").asText();
            Mint mint = new Mint(installation);
            Map<String, Supplier<String>> bad = mint.worthless(show.id());
            bad.put("revoked", () -> mint.token("mallory", show.id(), 0, Duration.ZERO));
            List<Intruder> intruders = new ArrayList<>();
            try (Broadcast broadcast = show.pushSmall(installation);
                    Swarm swarm = new Swarm(
                            gateways, "/live/" + show.id() + "/", viewers, Remembered.of(() -> mint.good(show.id())))) {
                awaitFlow(swarm);
                bad.values().forEach(token -> intruders.add(new Intruder(gateways, swarm, Remembered.of(token))));

                // When
                for (int round = 1; round <= rounds; round++) {
                    blocks.say("mallory", """
                            {"person": "mallory", "version": %d, "blocked": true, "at": "2026-01-01T00:00:00Z"}""".formatted(round));
                    List<Kill> kills = new ArrayList<>(List.of(Kill.values()));
                    Collections.shuffle(kills, order);
                    for (Kill kill : kills) {
                        List<Duration> waits =
                                switch (kill) {
                                    case GATEWAY -> gateway(installation, swarm, order.nextBoolean());
                                    case MEDIAMTX -> mediaServer(installation, swarm, broadcast);
                                    case KAFKA -> kafka(installation, swarm, gateways, creator, bob, bobsId, show);
                                };
                        tell(kill + " in round " + round, told(waits));
                        // Then
                        assertThat(waits.getLast()).as("recovery from %s", kill).isLessThan(RECOVERY);
                        recoveries
                                .computeIfAbsent(kill, any -> new ArrayList<>())
                                .addAll(waits);
                        swarm.spread();
                        awaitFlow(swarm);
                    }
                }
                int kind = 0;
                for (String name : bad.keySet()) {
                    assertThat(intruders.get(kind).statuses())
                            .as("answers to whoever has %s", name)
                            .containsKey(name.equals("no token") ? 401 : 403)
                            .doesNotContainKey(200);
                    tell(
                            "answers to whoever has " + name,
                            intruders.get(kind++).statuses().toString());
                }
            } finally {
                intruders.forEach(Intruder::close);
            }
            show.end(creator);
        }
        recoveries.forEach((kill, waits) -> {
            Collections.sort(waits);
            tell(kill + " in all", told(waits));
        });
    }

    /** For whoever wants the figures: the log of the test has them. */
    private static void tell(String what, String figures) {
        System.out.println("[swarm] " + what + ": " + figures);
    }

    private static String told(List<Duration> sorted) {
        return "median %d ms, worst %d ms"
                .formatted(
                        sorted.get(sorted.size() / 2).toMillis(),
                        sorted.getLast().toMillis());
    }

    /** Those of one gateway go to the other. */
    private static List<Duration> gateway(Installation installation, Swarm swarm, boolean second) {
        String name = second ? "gateway-2" : "gateway";
        long old = installation.kill(name);
        long killed = System.nanoTime();
        installation.awaitAnother(name, old);
        awaitFlow(swarm);
        return swarm.longestWaits(killed);
    }

    private static List<Duration> mediaServer(Installation installation, Swarm swarm, Broadcast broadcast) {
        installation.killAndAwait("mediamtx");
        await("an encoder notices").atMost(RECOVERY).until(() -> !broadcast.alive());
        long sends = System.nanoTime();
        broadcast.start();
        awaitFlow(swarm);
        return swarm.longestWaits(sends);
    }

    /** Bob's membership is taken away in the meantime. */
    private static List<Duration> kafka(
            Installation installation,
            Swarm swarm,
            Gateways gateways,
            Person creator,
            Person bob,
            String bobsId,
            Show show)
            throws IOException {
        String membership = "/api/v1/members/" + bobsId;
        assertThat(creator.send("PUT", membership, Map.of()).status()).isEqualTo(200);
        String token = await("Bob may watch")
                .atMost(START)
                .pollInSameThread()
                .ignoreExceptions()
                .until(
                        () -> JSON.readTree(bob.send("POST", "/api/v1/streams/" + show.id() + "/playback", Map.of())
                                        .text())
                                .get("token")
                                .asText(),
                        given -> opens(gateways, 0, swarm, given) && opens(gateways, 1, swarm, given));
        long old = installation.kill("kafka");
        long killed = System.nanoTime();
        assertThat(creator.send("DELETE", membership, null).status()).isEqualTo(200);
        try (Topic back = new Topic(installation, "playback.revoked")) {
            back.awaitAnswer();
        }
        for (int gateway = 0; gateway < gateways.count(); gateway++) {
            int each = gateway;
            await("Bob is cut off").atMost(CUT).pollInSameThread().until(() -> !opens(gateways, each, swarm, token));
        }
        installation.awaitAnother("kafka", old);
        awaitFlow(swarm);
        return swarm.longestWaits(killed);
    }

    private static boolean opens(Gateways gateways, int gateway, Swarm swarm, String token) {
        return gateways.get(gateway, swarm.playlist(), token)
                .toCompletionStage()
                .toCompletableFuture()
                .join()
                .served();
    }

    private static void awaitFlow(Swarm swarm) {
        await("everybody watches").atMost(START).until(swarm::flows);
    }
}
