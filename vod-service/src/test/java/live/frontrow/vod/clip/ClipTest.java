package live.frontrow.vod.clip;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.stream.IntStream;
import live.frontrow.common.id.Ids;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import live.frontrow.vod.StoredRecording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clips as members, moderators, the creator and everybody else find them. */
@QuarkusTest
@RealThings
class ClipTest extends ClipsOfAShow {

    @Test
    void shouldKeepWholeSegmentsAndStoreNothing() throws Exception {
        // When
        String clip = made(make(member(), 4, 9, "  A good loaf  ")
                .body("show", equalTo(show))
                .body("showTitle", equalTo("A show"))
                .body("title", equalTo("A good loaf"))
                .body("maker", equalTo("Mia Member"))
                .body("startMillis", equalTo(16_000))
                .body("durationMillis", equalTo(24_000))
                .body("deletedAt", nullValue())
                .body("shared", equalTo(false))
                .body("removable", equalTo(true)));

        // Then
        assertThat(clip).matches("[A-Za-z0-9]{16}");
        assertThat(playlist(clip)
                        .statusCode(200)
                        .header("Cache-Control", equalTo("no-store"))
                        .extract()
                        .asString())
                .isEqualTo("""
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:12
                        #EXT-X-MEDIA-SEQUENCE:4
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-MAP:URI="init-0.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-11-28T20:00:16Z
                        #EXTINF:4.000000,
                        w1/000004.m4s
                        #EXTINF:4.000000,
                        w1/000005.m4s
                        #EXTINF:4.000000,
                        w1/000006.m4s
                        #EXTINF:4.000000,
                        w1/000007.m4s
                        #EXTINF:4.000000,
                        w1/000008.m4s
                        #EXTINF:4.000000,
                        w1/000009.m4s
                        #EXT-X-ENDLIST
                        """);
        assertThat(shelf.list("shows/" + show + "/")).hasSize(2);
    }

    @Test
    void shouldBeginWithAKeyframe() {
        make(member(), 7, 7, "From six").body("startMillis", equalTo(24_000)).body("durationMillis", equalTo(8_000));
    }

    @Test
    void shouldRefuseMoreThanSixtySeconds() {
        make(member(), 0, 14, "Just so long").body("durationMillis", equalTo(60_000));
        refused(post(member(), wanted(0, 15, "x")), 400, "clip-too-long")
                .body("millis", equalTo(64_000))
                .body("most", equalTo(60_000));
        refused(post(member(), wanted(3, 17, "x")), 400, "clip-too-long").body("millis", equalTo(64_000));
        assertThat(kept()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first\":39,\"last\":40,\"title\":\"x\"}",
                "{\"first\":40,\"last\":41,\"title\":\"x\"}",
                "{\"first\":2,\"last\":1,\"title\":\"x\"}",
                "{\"first\":-1,\"last\":1,\"title\":\"x\"}",
                "{\"last\":1,\"title\":\"x\"}",
                "{\"first\":1,\"title\":\"x\"}",
                "{\"first\":1,\"last\":1}",
                "{\"first\":1,\"last\":1,\"title\":\" \"}",
                "{\"first\":1,\"last\":1,\"title\":\"a\\u0000b\"}",
                "{\"first\":1,\"last\":1,\"title\":\"a\\nb\"}"
            })
    void shouldRefuseWhatIsNotThere(String wanted) {
        refused(post(member(), wanted), 400, "invalid-input");
        refused(post(member(), wanted.replace("\"x\"", "\"" + "x".repeat(101) + "\"")), 400, "invalid-input");
        assertThat(kept()).isZero();
    }

    @Test
    void shouldLetOnlyMembersModeratorsAndTheCreatorMakeThem() {
        String wanted = wanted(1, 1, "x");
        given().contentType("application/json")
                .body(wanted)
                .post(clips())
                .then()
                .statusCode(401);
        refused(post(as("replay"), wanted), 403, "forbidden");
        refused(post(as(), wanted), 403, "forbidden");
        make(as("replay", "clip", "moderate"), 1, 1, "By a moderator");
        make(asCreator(), 1, 1, "By the creator");
        // A token whose person is nobody, however it came to say that.
        String nobody = TestIdentity.sign(TestIdentity.claims(TestIdentity.ANONYMOUS)
                .claim("anonymous", true)
                .groups("clip"));
        refused(post(given().auth().oauth2(nobody), wanted), 401, "unauthenticated");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void shouldListThemNewestFirstToWhoMayWatch() {
        String first = made(make(member(), 1, 1, "First"));
        String second = made(make(member(), 2, 2, "Second"));
        String next = as("replay")
                .get(clips() + "?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", contains(second))
                .body("items[0].removable", equalTo(true))
                .extract()
                .path("next");
        member("somebody")
                .get(clips() + "?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.id", contains(first))
                .body("items[0].removable", equalTo(false))
                .body("next", nullValue());
        member("somebody").get(clips() + "/" + first).then().statusCode(200).body("title", equalTo("First"));
        as().get(clips()).then().statusCode(403);
        as().get(clips() + "/" + first).then().statusCode(403);
        for (String odd : new String[] {"?limit=0", "?limit=101", "?cursor=x"}) {
            as("replay").get(clips() + odd).then().statusCode(400);
        }
    }

    @Test
    void shouldTakeThemAwayAndGiveThemBack() {
        // Given
        String mine = made(make(member(), 1, 1, "Mine"));
        String path = clips() + "/" + mine;

        // When somebody else
        refused(member("somebody").delete(path).then(), 403, "forbidden");
        refused(member("somebody").post(path + "/restore").then(), 403, "forbidden");
        given().delete(path).then().statusCode(401);

        // When its maker, who has no rights to the show any more
        as().delete(path).then().statusCode(204);
        as().delete(path).then().statusCode(204);

        // Then
        playlist(mine).statusCode(404);
        as("replay").get(path).then().statusCode(404);
        as("replay").get(clips()).then().statusCode(200).body("items", empty());
        as().post(path + "/restore").then().statusCode(200).body("title", equalTo("Mine"));
        playlist(mine).statusCode(200);

        // When a moderator
        given().auth()
                .oauth2(TestIdentity.person("moderator", "Max", "max", "replay", "moderate"))
                .delete(path)
                .then()
                .statusCode(204);

        // Then
        refused(as().post(path + "/restore").then(), 403, "forbidden");
        asCreator().post(path + "/restore").then().statusCode(200);
    }

    @Test
    void shouldNotBeFoundUnderAnotherShow() throws Exception {
        String clip = made(make(member(), 1, 1, "Here"));
        String other = another();
        String path = "/api/v1/streams/" + other + "/clips/" + clip;
        as("replay", "moderate").get(path).then().statusCode(404);
        as("replay", "moderate").delete(path).then().statusCode(404);
        asGateway()
                .get("/internal/vod/" + other + "/clip-" + clip + ".m3u8")
                .then()
                .statusCode(404);
        playlist(clip).statusCode(200);
        for (String odd : new String[] {"short", "0123456789abcde_", "%01"}) {
            as("replay")
                    .urlEncodingEnabled(false)
                    .get(clips() + "/" + odd)
                    .then()
                    .statusCode(404);
        }
        member().get("/internal/vod/" + show + "/clip-" + clip + ".m3u8").then().statusCode(403);
    }

    @Test
    void shouldGoWithItsRecordingAndComeBackWithIt() {
        String clip = made(make(member(), 1, 1, "Here"));
        run("update recording set deleted_at = now() where show = $1");
        playlist(clip).statusCode(404);
        as("replay").get(clips() + "/" + clip).then().statusCode(404);
        refused(post(member(), wanted(1, 1, "x")), 404, "not-found");
        run("update recording set deleted_at = null where show = $1");
        playlist(clip).statusCode(200);
        run("delete from segment where show = $1 and number = 1");
        playlist(clip).statusCode(404);
    }

    @Test
    void shouldBoundHowManyOnePersonMakes() {
        StoredRecording.run(
                pool,
                "insert into clip (id, show, first, last, start_nanos, nanos, title, maker, maker_name)"
                        + " select $3 || n, $1, 1, 1, 0, 1, 'x', $2, 'x' from generate_series(1, 49) n",
                Tuple.of(show, person, Ids.secret(8)));
        make(member(), 1, 1, "The last one");
        refused(post(member(), wanted(1, 1, "x")), 409, "too-many-clips");
        make(member("somebody " + person), 1, 1, "Of another");
    }

    @Test
    void shouldBoundHowFastOnePersonMakesThem() {
        IntStream.range(0, 10).forEach(time -> refused(post(member(), "{}"), 400, "invalid-input"));
        refused(post(member(), "{}"), 429, "slow-down");
    }

    private ValidatableResponse playlist(String clip) {
        return asGateway()
                .get("/internal/vod/" + show + "/clip-" + clip + ".m3u8")
                .then();
    }

    private long kept() {
        return pool.preparedQuery("select count(*) from clip where show = $1")
                .execute(Tuple.of(show))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static RequestSpecification member(String other) {
        return given().auth().oauth2(TestIdentity.person(other, "Sam Somebody", "sam", "replay", "clip"));
    }
}
