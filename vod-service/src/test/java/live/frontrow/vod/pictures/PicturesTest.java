package live.frontrow.vod.pictures;

import static io.restassured.RestAssured.given;
import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.imageio.ImageIO;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import live.frontrow.vod.playlist.Addresses;
import live.frontrow.vod.shelf.Content;
import live.frontrow.vod.shelf.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@RealThings
class PicturesTest {

    private static final List<String> COLOURS = List.of("red", "green", "blue");

    /** Newer than whatever other tests leave: the newest one is first. */
    private static final Instant BEGIN = Instant.parse("2098-01-01T20:00:00Z");

    private final String show = Ids.next();

    @TempDir
    Path folder;

    @Inject
    Pool pool;

    @Inject
    Shelf shelf;

    @Inject
    PictureRows rows;

    @Inject
    Pictures pictures;

    @Test
    void shouldMakeAPosterAndAStoryboardOfTheRecording() throws Exception {
        // Given: 105 segments, so two sheets
        record(105);
        poster(TestIdentity.alice()).then().statusCode(404);

        // When
        make();

        // Then
        byte[] poster = poster(TestIdentity.alice())
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "private, max-age=60")
                .extract()
                .asByteArray();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(poster));
        assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo("320x180");
        assertThat(COLOURS).contains(colour(picture, 160, 90));
        given().get("/api/v1/streams/" + show + "/poster").then().statusCode(401);

        String text = new String(fetched("storyboard.vtt"), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:10.000\nstoryboard-1.jpg#xywh=0,0,160,90\n\n")
                .contains("\n00:01:50.000 --> 00:02:00.000\nstoryboard-1.jpg#xywh=160,90,160,90\n")
                .endsWith("\n\n00:17:20.000 --> 00:17:30.000\nstoryboard-2.jpg#xywh=640,0,160,90\n");
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(fetched("storyboard-1.jpg")));
        assertThat(sheet.getWidth() + "x" + sheet.getHeight()).isEqualTo("1600x900");
        for (int i = 0; i < 100; i++) {
            assertThat(colour(sheet, i % 10 * 160 + 80, i / 10 * 90 + 45))
                    .as("picture %d", i)
                    .isEqualTo(COLOURS.get(i % 3));
        }
        BufferedImage last = ImageIO.read(new ByteArrayInputStream(fetched("storyboard-2.jpg")));
        assertThat(colour(last, 640 + 80, 45)).isEqualTo(COLOURS.get(104 % 3));
        assertThat(rows.next()).isNotEqualTo(show);
    }

    @Test
    void shouldShowThemToNobodyWhoDoesNotSeeTheRecording() throws Exception {
        // Given
        record(3);
        make();

        // When
        StoredRecording.run(pool, "update show set audience = 'PRIVATE' where id = $1", Tuple.of(show));

        // Then
        poster(TestIdentity.alice()).then().statusCode(404);
        poster(TestIdentity.creator()).then().statusCode(200);
        given().auth()
                .oauth2(TestIdentity.creator())
                .get("/internal/vod/" + show + "/pictures/storyboard.vtt")
                .then()
                .statusCode(403);
        asGateway().get("/internal/vod/" + show + "/pictures/poster.jpg").then().statusCode(404);

        // When
        StoredRecording.run(pool, "update recording set deleted_at = now() where show = $1", Tuple.of(show));

        // Then
        poster(TestIdentity.creator()).then().statusCode(404);
        asGateway()
                .get("/internal/vod/" + show + "/pictures/storyboard.vtt")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldMakeOthersWhenAnotherPartIsShown() throws Exception {
        // Given
        record(4);
        make();

        // When
        StoredRecording.run(pool, "update recording set first_shown = 1 where show = $1", Tuple.of(show));

        // Then: what was cut off is in none of them
        poster(TestIdentity.alice()).then().statusCode(404);
        asGateway()
                .get("/internal/vod/" + show + "/pictures/storyboard-1.jpg")
                .then()
                .statusCode(404);
        make();
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(fetched("storyboard-1.jpg")));
        assertThat(colour(sheet, 80, 45)).isEqualTo("green");
    }

    @Test
    void shouldShowOnThePosterOnlyWhatWasForAllOfThem() throws Exception {
        record(6);
        for (int open = 1; open <= 2; open++) {
            // Given: one of six parts for everybody, the others for members
            StoredRecording.run(
                    pool,
                    "insert into show_window (show, number, span, members_only)"
                            + " values ($1, 1, tstzrange(null, $2), true), ($1, 2, tstzrange($2, $3), false), ($1, 3, tstzrange($3, null), true)",
                    Tuple.of(show, at(open), at(open + 1)));

            // When
            make();

            // Then
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(poster(TestIdentity.alice())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray()));
            assertThat(colour(picture, 160, 90)).isEqualTo(COLOURS.get(open));
            for (String table : List.of("pictures", "show_window")) {
                StoredRecording.run(pool, "delete from " + table + " where show = $1", Tuple.of(show));
            }
        }
    }

    @Test
    void shouldShowWhatIsForFewerToNobodyElse() throws Exception {
        // Given: the part for everybody was over before the first picture
        record(3);
        StoredRecording.run(
                pool,
                "insert into show_window (show, number, span, members_only)"
                        + " values ($1, 1, tstzrange(null, $2), false), ($1, 2, tstzrange($2, null), true)",
                Tuple.of(show, at(0)));

        // When
        make();

        // Then
        poster(TestIdentity.alice()).then().statusCode(404);
        poster(TestIdentity.creator()).then().statusCode(200);
        BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(fetched("storyboard-1.jpg")));
        assertThat(colour(sheet, 80, 45)).isEqualTo("red");

        // When all of it is for members, or for everybody
        for (String audience : List.of("MEMBERS", "PUBLIC")) {
            StoredRecording.run(pool, "update show set audience = $2 where id = $1", Tuple.of(show, audience));
            poster(TestIdentity.alice()).then().statusCode(200);
        }

        // When nobody knows for whom it is, as an instance of before has taken over what is said of the show
        StoredRecording.run(pool, "update show set version = 2 where id = $1", Tuple.of(show));
        poster(TestIdentity.creator()).then().statusCode(404);
        asGateway()
                .get("/internal/vod/" + show + "/pictures/storyboard.vtt")
                .then()
                .statusCode(404);
    }

    @Test
    void shouldMakeOthersOfWhatAnInstanceOfBeforeHasMadeWithoutLookingAtWindows() throws Exception {
        // Given
        record(3);
        make();
        StoredRecording.run(
                pool,
                "insert into show_window (show, number, span, members_only)"
                        + " values ($1, 1, tstzrange(null, $2), false), ($1, 2, tstzrange($2, null), true)",
                Tuple.of(show, at(1)));

        // Then
        poster(TestIdentity.alice()).then().statusCode(404);
        make();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(
                poster(TestIdentity.alice()).then().statusCode(200).extract().asByteArray()));
        assertThat(colour(picture, 160, 90)).isEqualTo("red");
    }

    private static OffsetDateTime at(int segment) {
        return BEGIN.atOffset(ZoneOffset.UTC).plusSeconds(segment * 10L);
    }

    @Test
    void shouldTryWhatShowsNothingThreeTimes() throws Exception {
        // Given
        String sound = StoredRecording.put(pool, shelf, BEGIN, true).show();
        shelf.put(Addresses.place(sound, Addresses.init(0)), Content.of("video/mp4", "no picture"));
        var lines = rows.lines(sound);

        // When
        assertThat(pictures.make(sound, lines, rows.dependent(sound), rows.locked(sound)))
                .isEqualTo(Poster.NONE);

        // Then
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(rows.claim(sound, "0-1-2")).isTrue();
            assertThat(rows.claim(sound, "0-1-2")).isFalse();
            StoredRecording.run(
                    pool,
                    "update pictures set tried_at = tried_at - interval '11 minutes' where show = $1",
                    Tuple.of(sound));
        }
        assertThat(rows.claim(sound, "0-1-2")).isFalse();
        assertThat(rows.next()).isNotEqualTo(sound);
    }

    private void make() throws Exception {
        var lines = rows.lines(show);
        var locked = rows.locked(show);
        assertThat(rows.claim(show, PictureRows.of(lines, locked))).isTrue();
        Poster poster = pictures.make(show, lines, rows.dependent(show), locked);
        assertThat(poster).isNotEqualTo(Poster.NONE);
        rows.made(show, PictureRows.of(lines, locked), poster);
        assertThat(rows.next()).isNotEqualTo(show);
    }

    /** Segments of ten seconds, in turns of one colour each. */
    private void record(int segments) throws Exception {
        var time = BEGIN.atOffset(ZoneOffset.UTC);
        StoredRecording.run(
                pool,
                "insert into show (id, version, windows_version, title, started_at, deleted) values ($1, 1, 1, 'A show', $2, false)",
                Tuple.of(show, time));
        StoredRecording.run(
                pool, "insert into recording (show, version, complete_at) values ($1, 1, $2)", Tuple.of(show, time));
        var encoded = List.of(Colours.of("red", folder), Colours.of("green", folder), Colours.of("blue", folder));
        put(Addresses.init(0), encoded.getFirst().init());
        for (int number = 0; number < segments; number++) {
            StoredRecording.run(
                    pool,
                    "insert into segment (show, number, time_window, init, discontinuity, independent, start_nanos, nanos, time, bytes)"
                            + " values ($1, $2, 1, 0, false, true, $3, 10000000000, $4, 6)",
                    Tuple.of(show, number, number * 10_000_000_000L, time.plusSeconds(number * 10L)));
            put(Addresses.segment(1, number), encoded.get(number % 3).at(number * 10L));
        }
    }

    /** As the agent does: a connection kept from before another test killed the server fails once. */
    private void put(String name, ByteBuffer bytes) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> shelf.put(Addresses.place(show, name), Content.of("video/mp4", bytes)));
    }

    private io.restassured.response.Response poster(String token) {
        return given().auth().oauth2(token).get("/api/v1/streams/" + show + "/poster");
    }

    private byte[] fetched(String name) throws Exception {
        String address = asGateway()
                .get("/internal/vod/" + show + "/pictures/" + name)
                .then()
                .statusCode(307)
                .extract()
                .header("Location");
        try (InputStream bytes = URI.create(address).toURL().openStream()) {
            return bytes.readAllBytes();
        }
    }

    private static RequestSpecification asGateway() {
        return given().redirects().follow(false).auth().oauth2(TestIdentity.gateway());
    }

    /** The strongest part of a pixel. */
    private static String colour(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        int red = rgb >> 16 & 0xff;
        int green = rgb >> 8 & 0xff;
        int blue = rgb & 0xff;
        return red > green && red > blue ? "red" : green > blue ? "green" : "blue";
    }
}
