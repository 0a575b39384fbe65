package live.frontrow.gateway.cdn;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import live.frontrow.local.process.Ports;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Browsers, CloudFront and gateway together: what one sets, the other checks. */
@QuarkusTest
@TestProfile(ThroughCloudFrontTest.OnLoopback.class)
@RealThings
class ThroughCloudFrontTest {

    private static final Pattern RENDITION = Pattern.compile("(?m)^(\\S+)video1-audio2_stream\\.m3u8$");
    private static final Pattern PART = Pattern.compile("#EXT-X-PART:.*URI=\"([^\"]+)\"");

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final String site = ConfigProvider.getConfig().getValue("frontrow.public.url", String.class);
    private final String show = Ids.next();
    private final String folder = "/live/" + show + "/";
    private final FakeOrigin origin = new FakeOrigin();
    private final Browser guest = new Browser(site);
    private final Browser member = new Browser(site);
    private FakeCloudFront cloudFront;

    /** Over http, since the distribution of this test has no certificate. */
    public static final class OnLoopback extends BehindCloudFront {

        @Override
        String publicUrl() {
            return "http://127.0.0.1:" + Ports.free();
        }
    }

    @BeforeEach
    void goOnAir() {
        Neighbours.origin().behave(origin);
        cloudFront = new FakeCloudFront(URI.create(site), BehindCloudFront.check());
        facts.live(show, 1, 2);
        awaitVersion(1);
    }

    @AfterEach
    void close() {
        cloudFront.close();
    }

    @Test
    void shouldPlayFromTheCacheForWhoeverMayWatch() {
        // Given
        admit(guest, "public", 10);
        admit(member, "public", 10);

        // When
        String part = lastPart(guest);

        // Then
        assertThat(part).startsWith(folder + "public/");
        assertThat(guest.get(part).body()).isEqualTo(bytesOf(part));
        assertThat(member.get(part).body()).isEqualTo(bytesOf(part));
        assertThat(cloudFront.kept()).containsExactly(part);
        assertThat(new Browser(site).get(part).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNotOpenOneShowWithAnothersCookies() {
        // Given
        String other = Ids.next();
        facts.live(other, 1, 2);
        await().until(() -> shows.find(other).isPresent());
        admit(guest, "public", 10);
        String part = lastPart(guest);
        String cookies = guest.cookies().stream()
                .filter(cookie -> cookie.getName().startsWith("CloudFront-"))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .reduce((one, two) -> one + "; " + two)
                .orElseThrow();

        // When, Then
        Browser copier = new Browser(site);
        assertThat(copier.get(part, "Cookie", cookies).statusCode()).isEqualTo(200);
        assertThat(copier.get(part.replace(show, other), "Cookie", cookies).statusCode())
                .isEqualTo(403);
    }

    @Test
    void shouldLeaveOutsidersTheOpenMinutesAndNothingNew() {
        // Given both watch while everybody may
        admit(guest, "public", 10);
        admit(member, "public", 10);
        String before = lastPart(guest);
        assertThat(guest.get(before).statusCode()).isEqualTo(200);

        // When the show turns members-only, and goes on
        facts.live(show, 2, 2, true);
        facts.revoke(Kind.SHOW, show, 11);
        awaitVersion(2);
        await().atMost(5, SECONDS).until(() -> guest.get(folder + "index.m3u8").statusCode() == 403);
        admit(member, "members", 11);
        origin.addPart();
        String after = lastPart(member);

        // Then
        assertThat(after).startsWith(folder + "members/");
        assertThat(member.get(after).body()).isEqualTo(bytesOf(after));
        assertThat(guest.get(before).statusCode()).isEqualTo(200);
        assertThat(guest.get(after).statusCode()).isEqualTo(403);
        assertThat(guest.get(after.replace("/members/", "/public/")).statusCode())
                .isEqualTo(403);
        assertThat(guest.get(after.replace("/members/", "/")).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldGiveAGuestThePublicPartOfARecordingAndAMemberAllOfIt() {
        // Given
        Neighbours.vod().behave(asked -> Answer.of(307, "text/plain", "")
                .with("Location", Neighbours.objects().url() + asked.path()));
        Neighbours.objects().behave(asked -> Answer.of(200, "video/iso.segment", "bytes of " + asked.path()));
        String open = "/vod/" + show + "/w1/000299.m4s";
        String locked = "/vod/" + show + "/w2/000300.m4s";
        admit(
                guest,
                PlaybackTokens.claims(show).claim("scope", List.of("windows")).claim("windows", List.of(1)));
        admit(
                member,
                PlaybackTokens.claims(show).claim("scope", List.of("replay")).claim("windows", List.of(1, 2)));

        // When, Then
        assertThat(member.get(locked).body()).isEqualTo("bytes of /internal" + locked);
        assertThat(guest.get(open).body()).isEqualTo("bytes of /internal" + open);
        assertThat(cloudFront.kept()).containsExactlyInAnyOrder(open, locked);
        assertThat(guest.get(locked).statusCode()).isEqualTo(403);
        assertThat(guest.get(locked, "Range", "bytes=0-1").statusCode()).isEqualTo(403);
        HttpResponse<String> direct = guest.get(locked.replace("/w2/", "/direct-2/"));
        assertThat(direct.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(direct.body()).getString("reason")).isEqualTo("window");
    }

    private void admit(Browser browser, String visibility, long rightsVersion) {
        admit(
                browser,
                PlaybackTokens.claims(show).claim("visibility", visibility).claim("rv", rightsVersion));
    }

    /** As the page asks, and stream-service grants. */
    private void admit(Browser browser, JwtClaimsBuilder claims) {
        String token = TestKeys.sign(claims, PlaybackTokens.KEY);
        String grant = new JsonObject(Map.of(
                        "token",
                        token,
                        "expiresAt",
                        Instant.now().plusSeconds(120).toString()))
                .encode();
        Neighbours.stream()
                .behave(asked -> Answer.json(200, asked.method().equals("POST") ? grant : PlaybackTokens.keys()));
        assertThat(browser.post("/api/v1/streams/" + show + "/playback", "{}").statusCode())
                .isEqualTo(200);
    }

    /** What a player finds on its way: the address of the newest part. */
    private String lastPart(Browser browser) {
        Matcher rendition = RENDITION.matcher(browser.get(folder + "index.m3u8").body());
        assertThat(rendition.find()).isTrue();
        String media = folder + rendition.group(1);
        HttpResponse<String> playlist = browser.get(media + "video1-audio2_stream.m3u8");
        return media
                + PART.matcher(playlist.body())
                        .results()
                        .reduce((one, two) -> two)
                        .orElseThrow()
                        .group(1);
    }

    private String bytesOf(String part) {
        return FakeOrigin.bytesOf(folder + part.substring(part.lastIndexOf('/') + 1));
    }

    private void awaitVersion(long version) {
        await().until(() ->
                shows.find(show).filter(state -> state.version() == version).isPresent());
    }
}
