package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.hls.Rule;
import live.frontrow.e2e.hls.ShowWatch;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No playlist that the gateway gives breaks a rule of draft-pantos-hls-rfc8216bis, whatever an encoder sends. */
@ExtendWith(Stage.class)
class ConformanceTest {
    private static final Duration SOAK = Duration.ofMinutes(30);
    private static final Duration END = Duration.ofSeconds(20);
    /** An encoder that starts, and time for as many segments again. */
    private static final Duration START = Duration.ofSeconds(20);

    /** Playlists a second: one rendition of picture and sound, five parts. */
    private static final int PLAYLISTS = 5;

    /** More than a window: segments have been removed by then. */
    private static final int SEGMENTS = 9;

    /** What is usual comes by in the test of drops. */
    @Test
    void everyPlaylistKeepsTheRules(Installation installation, Chromium chromium, TestReporter reporter)
            throws IOException {
        keepsTheRules(ObsLike.NTSC, installation, chromium, reporter);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void everyPlaylistOfEveryEncoderKeepsTheRules(
            ObsLike encoder, Installation installation, Chromium chromium, TestReporter reporter) throws IOException {
        keepsTheRules(encoder, installation, chromium, reporter);
    }

    private static void keepsTheRules(
            ObsLike encoder, Installation installation, Chromium chromium, TestReporter reporter) throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "As OBS sends it: " + encoder);
            try (ShowWatch watch = ShowWatch.through(status.web(), show.id());
                    Encoder _ = new Encoder(show, encoder)) {
                awaitSeconds(watch, encoder.interval() > 2 ? 4 * encoder.interval() : SEGMENTS * 2);

                show.end(creator);

                conforms(watch, reporter);
            }
        }
    }

    @Test
    void dropsAndRestartsKeepTheRules(Installation installation, Chromium chromium, TestReporter reporter)
            throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "With a drop and a restart");
            try (ShowWatch watch = ShowWatch.through(status.web(), show.id());
                    Encoder encoder = new Encoder(show, ObsLike.USUAL)) {
                awaitSeconds(watch, 10);

                encoder.stop();
                pass(Duration.ofSeconds(4));
                encoder.start(ObsLike.USUAL);
                awaitSeconds(watch, 12);
                installation.killAndAwait("mediamtx");
                encoder.stop();
                encoder.start(ObsLike.NTSC);
                awaitSeconds(watch, 12);
                show.end(creator);

                conforms(watch, reporter);
            }
        }
    }

    @Test
    @Tag("soak")
    void thirtyMinutesOfDropsAndRestartsKeepTheRules(
            Installation installation, Chromium chromium, TestReporter reporter) throws IOException {
        Random random = new Random(6);
        List<ObsLike> encoders = List.of(ObsLike.USUAL, ObsLike.NTSC, ObsLike.FILM, ObsLike.PAL, ObsLike.FAST);
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "Thirty minutes");
            Instant over = Instant.now().plus(SOAK);
            try (ShowWatch watch = ShowWatch.through(status.web(), show.id());
                    Encoder encoder = new Encoder(show, ObsLike.USUAL)) {
                while (Instant.now().isBefore(over)) {
                    awaitSeconds(watch, random.nextInt(15, 60));
                    switch (random.nextInt(4)) {
                        case 0 -> installation.killAndAwait("mediamtx");
                        case 1 -> installation.killAndAwait("rtmp-front");
                        default -> {
                            encoder.stop();
                            pass(Duration.ofMillis(random.nextInt(500, 8_000)));
                        }
                    }
                    encoder.stop();
                    encoder.start(encoders.get(random.nextInt(encoders.size())));
                }
                awaitSeconds(watch, 10);

                show.end(creator);

                conforms(watch, reporter);
            }
        }
    }

    /** What there is to do: the same watch at MediaMTX itself, printed. It also shows that the watch finds something. */
    @ParameterizedTest
    @EnumSource
    @Tag("soak")
    void mediaMtxItselfBreaksSome(ObsLike encoder, Installation installation, Chromium chromium, TestReporter reporter)
            throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            Show show = Show.plan(creator, "At the origin: " + encoder);
            URI origin = URI.create(
                    "http://127.0.0.1:" + installation.port("mediamtx-hls") + "/live/" + show.ingestId() + "/");
            try (ShowWatch watch = ShowWatch.at(origin, installation.secret("cdn"));
                    Encoder _ = new Encoder(show, encoder)) {
                // MediaMTX has two renditions.
                awaitSeconds(watch, 2 * (4 * encoder.interval() + SEGMENTS * 2));

                reporter.publishEntry(
                        "MediaMTX, " + encoder, "\n" + watch.findings().table());
                assertThat(watch.findings().counts().keySet())
                        .contains(Rule.REPORT_MISSING, Rule.SEGMENT_CHANGED, Rule.PART_HOLD_BACK_THRICE);
                show.end(creator);
            }
        }
    }

    /** Sees the end, and has found nothing. */
    private static void conforms(ShowWatch watch, TestReporter reporter) {
        try {
            await("ENDLIST").atMost(END).until(watch::ended);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(
                    "No ENDLIST; " + watch.findings().table() + watch.refusals().first(), e);
        }
        reporter.publishEntry(
                watch.playlists() + " playlists and " + watch.media() + " files",
                watch.refusals().count() + " refusals " + watch.refusals().first());
        assertThat(watch.findings().first()).as(watch.findings().table()).isEmpty();
    }

    /** As many playlists as come in that time. */
    private static void awaitSeconds(ShowWatch watch, int seconds) {
        long enough = watch.playlists() + (long) seconds * PLAYLISTS;
        await(seconds + " s of playlists")
                .atMost(START.plusSeconds(2L * seconds))
                .until(() -> watch.playlists() >= enough);
    }

    private static void pass(Duration length) {
        await().pollDelay(length).atMost(length.plusSeconds(5)).until(() -> true);
    }

    /** One that can be stopped and started with other settings. */
    private static final class Encoder implements AutoCloseable {
        private final Show show;
        private Process process;

        Encoder(Show show, ObsLike settings) throws IOException {
            this.show = show;
            start(settings);
        }

        void start(ObsLike settings) throws IOException {
            process = settings.send(show);
        }

        void stop() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            stop();
        }
    }
}
