package live.frontrow.stream.lifecycle;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import live.frontrow.common.background.Loops;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.StreamState;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.KafkaResource;
import live.frontrow.local.mediamtx.MediaMtx;
import live.frontrow.stream.mediamtx.Looks;
import live.frontrow.stream.mediamtx.Origins;
import live.frontrow.stream.test.Key;
import live.frontrow.stream.test.MediaMtxView;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.test.Settings;
import org.junit.jupiter.api.Test;

/** Whatever fails in the middle of a show: the right state within ten seconds, one effect per event. */
@QuarkusTest
class FaultTest extends ServiceTest {

    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(10);

    @Inject
    Origins origins;

    @Inject
    Looks looks;

    @Inject
    SnapshotService snapshots;

    @Inject
    Steps steps;

    @Inject
    LifecycleConfig config;

    @Inject
    Loops loops;

    @Inject
    Pool pool;

    @Test
    void shouldGoOnAfterMediaMtxWasKilled() {
        // Given
        String show = planned("Killed");
        Key key = keyOf(show);
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            // When
            Settings.a().kill();
            Settings.a().start();
            // Then
            awaitInTime(show, "interrupted");
        }
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            show(show).body("publication", equalTo(2));
            end(show);
        }
        assertOneEventPerVersion(show, 5);
    }

    @Test
    void shouldTakeAnOriginOutOfReachForGoneAndKnowItAgain() {
        // Given
        String show = planned("Out of reach");
        Key key = keyOf(show);
        try (Sender sender = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            // When the origin does not answer for longer than three seconds
            signal(Settings.a(), "STOP");
            awaitInTime(show, "interrupted");
            signal(Settings.a(), "CONT");
            // Then the same publication goes on
            awaitInTime(show, "live");
            show(show).body("publication", equalTo(1));
            assertThat(sender.alive()).isTrue();
            end(show);
        }
        assertOneEventPerVersion(show, 5);
    }

    @Test
    void shouldTellLaterWhatHappenedWithoutKafka() {
        // Given
        String show = planned("No Kafka");
        Key key = keyOf(show);
        KafkaResource.kafka().kill();
        // When
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
        }
        awaitInTime(show, "interrupted");
        KafkaResource.kafka().start();
        end(show);
        // Then
        assertOneEventPerVersion(show, 4);
    }

    @Test
    void shouldBearASecondReconciler() {
        // Given another instance that believes it leads, with nothing in memory
        AtomicBoolean leads = new AtomicBoolean(true);
        AtomicInteger turns = new AtomicInteger();
        OriginWatch twin =
                new OriginWatch(origins.named("a").orElseThrow(), looks, snapshots, steps, config, leads::get);
        loops.start(
                "twin",
                () -> leads.get()
                        ? twin.turn().invoke(turns::incrementAndGet).replaceWith(Duration.ofMillis(100))
                        : Uni.createFrom().item(Duration.ofHours(1)));
        String show = planned("Two leaders");
        Key key = keyOf(show);
        // When
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            int before = turns.get();
            await().until(() -> turns.get() > before + 5);
            show(show).body("publication", equalTo(1)).body("status", equalTo("live"));
        }
        awaitInTime(show, "interrupted");
        leads.set(false);
        end(show);
        // Then
        assertOneEventPerVersion(show, 4);
    }

    @Test
    void shouldLetAPublisherMoveToAnotherOrigin() {
        // Given
        String show = planned("Moves");
        Key key = keyOf(show);
        String other = key.url().replace(Settings.a().rtmpUrl(), Settings.b().rtmpUrl());
        try (Sender _ = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            try (Sender second = Sender.rtmp(other)) {
                await().until(() -> !second.alive());
            }
        }
        // When
        try (Sender moved = Sender.rtmp(other)) {
            await().atMost(RIGHT_WITHIN)
                    .untilAsserted(
                            () -> show(show).body("publication", equalTo(2)).body("status", equalTo("live")));
            // Then
            assertThat(moved.alive()).isTrue();
            end(show);
        }
        try (EventProbe probe = EventProbe.of(EventType.STREAM_LIVE)) {
            await().untilAsserted(() -> assertThat(
                            probe.events(show).stream().map(event -> ((StreamState) event.data()).originUrl()))
                    .containsExactly(
                            Settings.a().hlsUrl() + "/live/" + key.ingestId(),
                            Settings.b().hlsUrl() + "/live/" + key.ingestId()));
        }
    }

    @Test
    void shouldThrowOutAPublisherWithoutARecord() {
        // Given
        String show = planned("No record");
        Key key = keyOf(show);
        try (Sender sender = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            // When
            pool.preparedQuery("delete from ingest_connection where ingest_id = $1")
                    .execute(Tuple.of(key.ingestId()))
                    .await()
                    .indefinitely();
            // Then
            await().atMost(Duration.ofSeconds(5)).until(() -> !sender.alive());
        }
        awaitInTime(show, "interrupted");
        end(show);
    }

    @Test
    void shouldNotMindRandomBytes() throws IOException {
        // Given
        String show = planned("Noise");
        Key key = keyOf(show);
        byte[] noise = new byte[1 << 20];
        new Random(42).nextBytes(noise);
        MediaMtxView mediaMtx = new MediaMtxView(Settings.a());
        Optional<Long> process = Settings.a().pid();
        try (Sender sender = Sender.rtmp(key.url())) {
            awaitInTime(show, "live");
            String shows = allShows();
            // When
            try (Socket socket = new Socket("127.0.0.1", Settings.a().settings().rtmp());
                    OutputStream out = socket.getOutputStream()) {
                out.write(noise);
            } catch (SocketException refused) {
                assertThat(refused).hasMessageMatching("(?i).*(broken pipe|reset).*");
            }
            // Then MediaMTX has taken note and goes on with the show
            await().until(() -> mediaMtx.log().contains("closed: "));
            long received = mediaMtx.bytes(key);
            await().until(() -> mediaMtx.bytes(key) > received);
            assertThat(Settings.a().healthy()).isTrue();
            assertThat(Settings.a().pid()).isEqualTo(process);
            assertThat(sender.alive()).isTrue();
            assertThat(allShows()).isEqualTo(shows);
            end(show);
        }
        assertOneEventPerVersion(show, 3);
    }

    private static String allShows() {
        return asCreator().get("/api/v1/streams?limit=100").asString();
    }

    private static void awaitInTime(String show, String status) {
        await().atMost(RIGHT_WITHIN).untilAsserted(() -> show(show).body("status", equalTo(status)));
    }

    /** Every version was told exactly once, and nothing else. */
    private static void assertOneEventPerVersion(String show, int versions) {
        try (EventProbe probe =
                EventProbe.of(EventType.STREAM_LIVE, EventType.STREAM_UPDATED, EventType.STREAM_ENDED)) {
            await().untilAsserted(() -> {
                List<Event> events = probe.events(show);
                assertThat(events.stream().map(Event::id)).doesNotHaveDuplicates();
                assertThat(events.stream()
                                .map(event -> ((StreamState) event.data()).version())
                                .sorted())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, versions).boxed().toList());
            });
        }
    }

    private static void signal(MediaMtx process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, process.pid().orElseThrow().toString())
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
