package live.frontrow.gateway.cdn;

import static java.util.concurrent.TimeUnit.SECONDS;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import live.frontrow.common.event.PlaybackRevoked.Kind;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.cdn.Visitor.Answer;
import live.frontrow.gateway.show.ShowRegistry;
import live.frontrow.gateway.test.Facts;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.FakeServer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.PlaybackTokens;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Playlists for viewers and media for CloudFront. */
@QuarkusTest
@TestProfile(BehindCloudFront.class)
@RealThings
class CloudFrontEdgeTest {

    private static final String VIDEO = "video1-audio2_stream.m3u8";
    private static final String FROM_CLOUDFRONT = CloudFront.HEADER + ": " + BehindCloudFront.SECRET;

    @Inject
    Facts facts;

    @Inject
    ShowRegistry shows;

    private final String show = Ids.next();
    private final String folder = "/live/" + show + "/";
    private final FakeOrigin origin = new FakeOrigin();
    private String file;

    @BeforeEach
    void goOnAir() {
        Neighbours.stream().behave(asked -> FakeServer.Answer.json(200, PlaybackTokens.keys()));
        Neighbours.origin().behave(origin);
        facts.live(show, 1, 2);
        awaitVersion(1);
        file = origin.init("video1-audio2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "members"})
    void shouldLeadAPlayerIntoTheFolderOfItsToken(String visibility) {
        // When
        Answer index = Visitor.get(folder + "index.m3u8", cookie(visibility, 10));

        // Then
        assertThat(index.body())
                .contains("\n" + visibility + "/" + VIDEO + "\n")
                .doesNotContain("\n" + VIDEO);
        Answer playlist = Visitor.get(folder + visibility + "/" + VIDEO, cookie(visibility, 10));
        assertThat(playlist.status()).isEqualTo(200);
        assertThat(playlist.all("Cache-Control")).containsExactly("private, no-cache");
        assertThat(playlist.body())
                .contains("#EXT-X-MAP:URI=\"" + file + "\"\n")
                .doesNotContain(visibility);
    }

    @Test
    void shouldLeadToEachOfSeveralSounds() {
        // Given
        Neighbours.origin().behave(new FakeOrigin("video1", "audio2", "audio3"));

        // When
        Answer index = Visitor.get(folder + "index.m3u8", cookie("public", 10));

        // Then
        assertThat(index.body())
                .contains(",URI=\"public/audio2_stream.m3u8\"", ",URI=\"public/audio3_stream.m3u8\"")
                .contains("\npublic/video1_stream.m3u8\n")
                .doesNotContain("URI=\"audio");
    }

    @Test
    void shouldLeadWhoeverHasNoCookiesToTheGatewaysOwnMedia() {
        // When
        Answer index = Visitor.get(folder + "index.m3u8", "Authorization: Bearer " + token("public", 10));
        Answer media = Visitor.get(folder + file, "Authorization: Bearer " + token("public", 10));

        // Then
        assertThat(index.body()).contains("\n" + VIDEO + "\n").doesNotContain("public/");
        assertThat(media.body()).isEqualTo(FakeOrigin.bytesOf(folder + file));
        assertThat(media.all("Cache-Control")).containsExactly("private, max-age=3600, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {BehindCloudFront.SECRET, BehindCloudFront.NEXT_SECRET})
    void shouldGiveCloudFrontMediaForEverybody(String secret) {
        // When
        Answer media = Visitor.get(folder + "public/" + file, CloudFront.HEADER + ": " + secret);

        // Then
        assertThat(media.status()).isEqualTo(200);
        assertThat(media.body()).isEqualTo(FakeOrigin.bytesOf(folder + file));
        assertThat(media.all("Cache-Control")).containsExactly("public, max-age=3600, immutable");
        assertThat(media.all("Content-Type")).containsExactly("video/mp4");
        assertThat(media.all("Set-Cookie")).isEmpty();
        assertThat(media.all("Vary")).isEmpty();
        assertThat(media.all("Server-Timing")).isEmpty();
    }

    @Test
    void shouldWantATokenOfWhoeverIsNotCloudFront() {
        // Given
        String media = folder + "public/" + file;

        // When, Then
        assertMissing(Visitor.get(media));
        assertMissing(Visitor.get(media, CloudFront.HEADER + ": "));
        assertMissing(Visitor.get(media, CloudFront.HEADER + ": " + BehindCloudFront.SECRET.toUpperCase()));
        assertMissing(Visitor.get(media, FROM_CLOUDFRONT + "x"));
        assertMissing(Visitor.get(media, FROM_CLOUDFRONT + "," + BehindCloudFront.NEXT_SECRET));
        assertMissing(Visitor.get(media, CloudFront.HEADER + ": x", FROM_CLOUDFRONT));
        Answer direct = Visitor.get(media, cookie("public", 10));
        assertThat(direct.status()).isEqualTo(200);
        assertThat(direct.all("Cache-Control")).containsExactly("private, max-age=3600, immutable");
    }

    @Test
    void shouldWantATokenOfCloudFrontForWhatItDoesNotCheck() {
        assertMissing(Visitor.get(folder + file, FROM_CLOUDFRONT));
        assertMissing(Visitor.get(folder + "index.m3u8", FROM_CLOUDFRONT));
        assertMissing(Visitor.get(folder + "public/" + VIDEO, FROM_CLOUDFRONT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public/a/", "Public/", "x/", "public//", "public/../members/", "%70ublic/"})
    void shouldKnowNoOtherFolder(String other) {
        assertThat(Visitor.get(folder + other + file, FROM_CLOUDFRONT).status()).isEqualTo(400);
    }

    @Test
    void shouldMoveTheMediaWhenTheShowTurnsMembersOnly() {
        // Given somebody who watches while everybody may
        String before = cookie("public", 10);
        assertThat(Visitor.get(folder + "public/" + VIDEO, before).status()).isEqualTo(200);

        // When
        facts.live(show, 2, 2, true);
        facts.revoke(Kind.SHOW, show, 11);
        awaitVersion(2);
        await().atMost(5, SECONDS)
                .until(() -> Visitor.get(folder + "index.m3u8", before).status() == 403);

        // Then nothing new comes through the old folder, whatever cookies CloudFront still takes
        assertMoved(Visitor.get(folder + "public/" + file, FROM_CLOUDFRONT));
        assertThat(Visitor.get(folder + "members/" + file, FROM_CLOUDFRONT).status())
                .isEqualTo(200);

        // And members go on where the others do not come
        String after = cookie("members", 11);
        assertMoved(Visitor.get(folder + "public/" + VIDEO, after));
        assertThat(Visitor.get(folder + "index.m3u8", after).body()).contains("\nmembers/" + VIDEO + "\n");
        assertThat(Visitor.get(folder + "members/" + VIDEO, after).status()).isEqualTo(200);
    }

    @Test
    void shouldGiveCloudFrontNothingOfAShowThatIsNotKnown() {
        assertMoved(Visitor.get("/live/" + Ids.next() + "/public/" + file, FROM_CLOUDFRONT));
    }

    private String cookie(String visibility, long rightsVersion) {
        return "Cookie: frontrow-live=" + token(visibility, rightsVersion);
    }

    private String token(String visibility, long rightsVersion) {
        return TestKeys.sign(
                PlaybackTokens.claims(show).claim("visibility", visibility).claim("rv", rightsVersion),
                PlaybackTokens.KEY);
    }

    private void awaitVersion(long version) {
        await().until(() ->
                shows.find(show).filter(state -> state.version() == version).isPresent());
    }

    private static void assertMissing(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem().getString("id")).isEqualTo("playback-token-missing");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
    }

    private static void assertMoved(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem().getString("reason")).isEqualTo("moved");
        assertThat(answer.all("Cache-Control")).containsExactly("no-store");
    }
}
