package live.frontrow.gateway.hostile;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeServer.Asked;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealThings
class HostileRequestsTest {

    private static final Logger LOG = Logger.getLogger(HostileRequestsTest.class);
    private static final long SEED = 20261123;
    private static final int SAMPLE = 2_000;
    private static final int WHOLE = 100_000;

    /** All that MediaMTX may ever be asked. */
    private static final Pattern CANONICAL = Pattern.compile(
            "/live/[A-Za-z0-9-]+/[A-Za-z0-9_.-]+\\.(?:m3u8|mp4)"
                    + "|/live/[A-Za-z0-9-]+/[a-z0-9]+_stream\\.m3u8\\?(?:_HLS_msn=\\d+(?:&_HLS_part=\\d+)?)?&?(?:_HLS_skip=(?:YES|v2))?");

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private Scene scene;

    @BeforeEach
    void goOnAir() {
        scene = new Scene(facts, shows);
        scene.begin();
    }

    @Test
    void shouldRefuseASampleOfTheCatalogue() throws IOException {
        shouldRefuse(SAMPLE, SEED);
    }

    @Test
    @Tag("soak")
    void shouldRefuseTheWholeCatalogue() throws IOException {
        shouldRefuse(WHOLE, SEED + 1);
    }

    @Test
    void shouldRefuseReplaysOnceTheRightsHaveChanged() {
        // Given
        List<String> tokens = IntStream.range(0, 50)
                .mapToObj(viewer -> Forge.sign(Claims.of(scene.other, "viewer" + viewer)))
                .toList();
        assertThat(tokens).extracting(this::verdict).containsOnly("same");

        // When
        facts.revoke(Kind.SHOW, scene.other, 11);
        await().atMost(5, SECONDS).until(() -> verdict(tokens.getFirst()).startsWith("403"));

        // Then
        assertThat(tokens).extracting(this::verdict).containsOnly("403 playback-refused/revoked");
        assertThat(verdict(Forge.sign(Claims.of(scene.other, "viewer0").with("rv", "11"))))
                .isEqualTo("same");
    }

    @Test
    void shouldRefuseARememberedTokenFromItsEndOn() {
        // Given
        String token = Forge.sign(Claims.of(scene.other, "alice").shifted(-117));
        assertThat(verdict(token)).isEqualTo("same");

        // Then
        await().until(() -> verdict(token).equals("403 playback-refused/expired"));
    }

    private String verdict(String token) {
        Aim aim = new Aim(scene.other, "index.m3u8", "");
        try (Wire wire = new Wire()) {
            wire.send(Ask.get(aim.target()).bearer(token).bytes());
            return new Judge().verdict(aim, wire.read(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shouldRefuse(int attempts, long seed) throws IOException {
        // When
        long start = System.nanoTime();
        try (Campaign campaign = new Campaign(scene, seed)) {
            campaign.run(attempts);

            // Then
            LOG.info(campaign.books());
            assertThat(campaign.failures()).isEmpty();
            assertThat(campaign.sent()).isGreaterThanOrEqualTo(attempts);
            assertThat(campaign.twins()).isGreaterThanOrEqualTo(attempts);
        }
        // Invented key ids are no reason to ask for the keys more often than every 5 s.
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        assertThat(Neighbours.stream().asked().stream()
                        .filter(asked -> asked.path().endsWith("jwks.json")))
                .hasSizeLessThanOrEqualTo((int) (seconds / 5) + 2);
        assertThat(Neighbours.origin().asked()).isNotEmpty().allSatisfy(HostileRequestsTest::assertNothingOfTheViewer);
    }

    private static void assertNothingOfTheViewer(Asked asked) {
        assertThat(asked.method()).isEqualTo("GET");
        assertThat(asked.uri().toString()).matches(CANONICAL);
        assertThat(asked.bearer()).isEqualTo(Neighbours.CDN_SECRET);
        assertThat(asked.headers().keySet()).isSubsetOf(Set.of("Authorization", "Host", "Accept-Encoding"));
        assertThat(asked.body()).isEmpty();
    }
}
