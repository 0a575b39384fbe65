package live.frontrow.chat.pulse;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.chat.test.Chatter;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.kafka.KafkaClients;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.common.test.TestIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a room counts, with another pod that writes what it counted. */
@QuarkusTest
class ReactionsTest extends ChatTest {

    /** A while ago. */
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(600);

    @Inject
    KafkaClients kafka;

    @Inject
    ReactionRepository repository;

    private OtherPod other;

    @BeforeEach
    void anotherPod() {
        other = new OtherPod(kafka);
    }

    @AfterEach
    void end() {
        other.close();
    }

    @Test
    void shouldCountWhatEverybodyTaps() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter anybody = enter(show, TestIdentity.anonymous())) {
            react(alice, "👏", 20);
            react(alice, "🎉", 2);
            react(anybody, "👏", 1);

            for (Chatter each : List.of(alice, anybody)) {
                JsonObject totals = each.await(frame -> total(frame, "👏") == 21 && total(frame, "🎉") == 2)
                        .getJsonObject("totals");
                assertThat(totals.encode()).isEqualTo("{\"👏\":21,\"❤️\":0,\"😂\":0,\"😮\":0,\"🔥\":0,\"🎉\":2}");
            }
        }
    }

    @Test
    void shouldCountNoMoreFramesThanThePaceAllowsAndBearTheRest() {
        String show = publicShow();
        try (Chatter bob = enter(show, somebody())) {
            for (int i = 0; i < 100; i++) {
                react(bob, "🔥", 1);
            }
            bob.write("message-1", "Still here");
            bob.message("Still here");
            bob.await(frame -> total(frame, "🔥") >= 4);
        }
        try (Chatter late = enter(show, somebody())) {
            assertThat(late.await("state").getJsonObject("reactions").getLong("🔥"))
                    .isBetween(4L, 30L);
        }
    }

    @Test
    void shouldSumOverPodsWhateverIsLateOrRepeated() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            react(alice, "👏", 3);
            other.counted(show, Map.of("👏", 1_000L, "😂", 7L));
            other.counted(show, Map.of("👏", 1_500L, "😂", 7L));
            other.counted(show, Map.of("👏", 1_000L, "😂", 7L));

            alice.await(frame -> total(frame, "👏") == 1_503 && total(frame, "😂") == 7);
            awaitTotals(show, 1_503, 7);
        }
    }

    @Test
    void shouldKnowFromTheArchiveWhatWasCountedBefore() {
        String show = publicShow();
        other.counted(show, Map.of("👏", 40L), start);
        other.counted(show, Map.of("👏", 42L), start.plusSeconds(2));
        awaitTotals(show, 42, 0);

        Pulse fresh = new Pulse(show, () -> 0);
        repository.totals(show).await().atMost(AT_MOST).forEach(fresh::take);

        assertThat(fresh.totals()).containsEntry("👏", 42L);
    }

    @Test
    void shouldKeepTheCurveOfASecond() {
        String show = publicShow();
        other.counted(show, Map.of("👏", 3L), start.plusMillis(100));
        other.counted(show, Map.of("👏", 5L), start.plusMillis(900));
        other.counted(show, Map.of("👏", 6L, "🎉", 1L), start.plusMillis(3_200));
        try (OtherPod third = new OtherPod(kafka)) {
            third.counted(show, Map.of("👏", 10L), start.plusMillis(3_100));
            third.counted(show, Map.of("👏", 10L), start.plusMillis(3_100));
        }
        awaitTotals(show, 16, 0);

        reactions(show, "")
                .then()
                .body(
                        "curve.at",
                        equalTo(List.of(start.toString(), start.plusSeconds(3).toString())))
                .body("curve[0].counts", equalTo(Map.of("👏", 5)))
                .body("curve[1].counts", equalTo(Map.of("👏", 11, "🎉", 1)))
                .body("next", equalTo(null));
        reactions(show, "?after=" + start)
                .then()
                .body("curve.at", equalTo(List.of(start.plusSeconds(3).toString())))
                .body("curve[0].counts", equalTo(Map.of("👏", 11, "🎉", 1)));
    }

    @Test
    void shouldShowReactionsToThoseWhoMayReadTheHistory() {
        String show = publicShow();
        assertThat(reactions(show, "").statusCode()).isEqualTo(200);
        assertThat(reactions(show, "?after=yesterday").statusCode()).isEqualTo(400);
        assertThat(reactions(UUID.randomUUID().toString(), "").statusCode()).isEqualTo(404);
        tell(show, true, StreamStatus.LIVE);
        await().until(() -> reactions(show, "").statusCode() == 403);
    }

    @Test
    void shouldLoseNothingWhileKafkaIsAway() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice())) {
            react(alice, "👏", 1);
            alice.await(frame -> total(frame, "👏") == 1);
            KafkaResource.kafka().stop();
            try {
                react(alice, "👏", 5);
                alice.write("message-1", "Heard before");
            } finally {
                KafkaResource.kafka().start();
            }
            alice.await(frame -> total(frame, "👏") == 6);
            awaitTotals(show, 6, 0);
        }
    }

    @Test
    void shouldWriteFewRecordsHoweverManyTaps() {
        String show = publicShow();
        try (Chatter alice = enter(show, alice());
                Chatter bob = enter(show, somebody());
                EventProbe probe = EventProbe.ofTopics(PulseRecord.TOPIC)) {
            for (int i = 0; i < 4; i++) {
                react(alice, "👏", 20);
                react(bob, "👏", 20);
            }
            alice.await(frame -> total(frame, "👏") == 160);

            List<PulseRecord> said = probe.records().stream()
                    .filter(each -> show.equals(each.key()))
                    .flatMap(each -> PulseRecord.read(each.value()).stream())
                    .filter(each -> each.totals() != null)
                    .toList();
            assertThat(said.getLast().totals()).containsEntry("👏", 160L);
            assertThat(said.size()).isLessThan(8);
        }
    }

    @Test
    void shouldCountPeopleAcrossPods() {
        String show = publicShow();
        String alice = alice();
        try (Chatter first = enter(show, alice);
                Chatter second = enter(show, alice)) {
            assertThat(second.await("state").getInteger("people")).isEqualTo(1);
            String id = first.await("state").getJsonObject("me").getString("id");

            other.people(show, List.of(id, "bob", "carl"));
            first.await(frame -> "presence".equals(frame.getString("type")) && frame.getInteger("people") == 3);

            other.people(show, List.of(id, "bob", "carl"));
            try (Chatter third = enter(show, somebody())) {
                assertThat(third.await("state").getInteger("people")).isEqualTo(4);
                first.await(frame -> "presence".equals(frame.getString("type")) && frame.getInteger("people") == 4);
            }
            other.people(show, List.of());
            first.await(frame -> "presence".equals(frame.getString("type")) && frame.getInteger("people") == 2);
        }
    }

    private static void react(Chatter who, String emoji, int count) {
        who.say("{\"type\":\"react\",\"emoji\":\"" + emoji + "\",\"count\":" + count + "}");
    }

    private static long total(JsonObject frame, String emoji) {
        return "reactions".equals(frame.getString("type"))
                ? frame.getJsonObject("totals").getLong(emoji)
                : -1;
    }

    private static void awaitTotals(String show, int applause, int laughter) {
        await().untilAsserted(() -> reactions(show, "")
                .then()
                .statusCode(200)
                .body("totals.'👏'", equalTo(applause))
                .body("totals.'😂'", equalTo(laughter)));
    }

    private static Response reactions(String show, String query) {
        return given().auth()
                .preemptive()
                .oauth2(TestIdentity.anonymous())
                .get("/api/v1/streams/" + show + "/reactions" + query);
    }
}
