package live.frontrow.vod.clip;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.vod.RealThings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clip of segments 4 to 9, to which anybody has the address. */
@QuarkusTest
@RealThings
class SharedClipTest extends ClipsOfAShow {

    private static final String SHARING = "/api/v1/clips/sharing";

    private String clip;

    @BeforeEach
    void make() {
        clip = made(make(member(), 4, 9, "A good loaf"));
        share(true);
    }

    @AfterEach
    void close() {
        share(false);
    }

    @Test
    void shouldBeWatchedByWhoeverHasItsAddress() {
        told().statusCode(200)
                .body("show", equalTo(show))
                .body("clip.title", equalTo("A good loaf"))
                .body("clip.maker", equalTo("Mia Member"))
                .body("clip.shared", equalTo(true))
                .body("clip.removable", equalTo(false));
        media("index.m3u8")
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body(containsString("w1/000004.m4s"))
                .body(containsString("w1/000009.m4s"))
                .body(not(containsString("w1/000010.m4s")));
        media("init-0.mp4").statusCode(307).header("Location", containsString("/shows/" + show + "/init-0.mp4?"));
        media("w1/000004.m4s").statusCode(307).header("Location", containsString("/shows/" + show + "/w1/000004.m4s?"));
        media("w1/000009.m4s").statusCode(307).header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"w1/000003.m4s", "w1/000010.m4s", "w2/000004.m4s", "init-1.mp4", "clip-0123456789abcdef.m3u8", ""
            })
    void shouldOpenNothingElseOfTheShow(String name) {
        media(name).statusCode(404);
    }

    @Test
    void shouldBeClosedUnlessTheCreatorSharesClips() {
        share(false);
        told().statusCode(200).body("show", equalTo(show)).body("clip", nullValue());
        nothing();
        share(true);
        media("index.m3u8").statusCode(200);

        // When nobody knows for whom it was
        run("update show set version = version + 1 where id = $1");

        // Then
        told().statusCode(200).body("clip", nullValue());
        nothing();
    }

    @Test
    void shouldEndWithTheClipItsRecordingAndAClosedReplay() {
        run("update show set audience = 'PRIVATE' where id = $1");
        told().statusCode(200).body("clip", nullValue());
        nothing();
        run("update show set audience = 'MEMBERS' where id = $1");
        media("w1/000004.m4s").statusCode(307);

        run("update recording set deleted_at = now() where show = $1");
        told().statusCode(404);
        nothing();
        run("update recording set deleted_at = null where show = $1");
        media("w1/000004.m4s").statusCode(307);

        member().delete(clips() + "/" + clip).then().statusCode(204);
        told().statusCode(404);
        nothing();
    }

    @Test
    void shouldOpenNothingOfAPartThatIsLockedForSome() {
        // Given: for members since the last second of the clip
        open("2026-11-28T20:00:39Z");

        // Then
        told().statusCode(200).body("show", equalTo(show)).body("clip", nullValue());
        nothing();
        asGateway()
                .get("/internal/vod/" + show + "/clip-" + clip + ".m3u8")
                .then()
                .body(containsString("\nw1/000008.m4s\n"))
                .body(containsString("\nw2/000009.m4s\n"));

        // When it was so since its end
        open("2026-11-28T20:00:40Z");

        // Then
        media("w1/000009.m4s").statusCode(307);

        // When the creator has given all of it to everybody, which holds from the end on
        open("2026-11-28T20:00:39Z");
        run("update show set audience = 'PUBLIC', ended_at = null where id = $1");
        nothing();
        run("update show set ended_at = now() where id = $1");

        // Then
        told().statusCode(200).body("clip.shared", equalTo(true));
        media("w2/000009.m4s").statusCode(307).header("Location", containsString("/shows/" + show + "/w1/000009.m4s?"));
    }

    /** To everybody until then, and then to members. */
    private void open(String until) {
        run("delete from show_window where show = $1");
        run("insert into show_window (show, number, span, members_only) values ($1, 1, tstzrange(null, '" + until
                + "'), false), ($1, 2, tstzrange('" + until + "', null), true)");
    }

    @Test
    void shouldLeaveTheChoiceToTheCreator() {
        asCreator().get(SHARING).then().statusCode(200).body("open", equalTo(true));
        for (RequestSpecification other : new RequestSpecification[] {as("replay", "clip", "moderate"), asGateway()}) {
            other.get(SHARING).then().statusCode(403);
        }
        as("replay", "clip", "moderate")
                .contentType("application/json")
                .body("{\"open\":false}")
                .put(SHARING)
                .then()
                .statusCode(403);
        for (String odd : new String[] {"{}", "{\"open\":null}", "null"}) {
            asCreator()
                    .contentType("application/json")
                    .body(odd)
                    .put(SHARING)
                    .then()
                    .statusCode(400);
        }
        given().get(SHARING).then().statusCode(401);
        asCreator().get(SHARING).then().body("open", equalTo(true));
    }

    @Test
    void shouldShowAllClipsToTheCreatorAlone() {
        asCreator()
                .get("/api/v1/clips?limit=100")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(clip))
                .body("items.find { it.id == '" + clip + "' }.removable", equalTo(true));
        as("replay", "clip", "moderate").get("/api/v1/clips").then().statusCode(403);
        given().get("/api/v1/clips").then().statusCode(401);
        media("index.m3u8").statusCode(200);
        as("replay").get("/internal/clips/" + clip + "/index.m3u8").then().statusCode(403);
    }

    private void nothing() {
        for (String name : new String[] {"index.m3u8", "init-0.mp4", "w1/000004.m4s"}) {
            media(name).statusCode(404);
        }
    }

    private ValidatableResponse media(String name) {
        return asGateway().get("/internal/clips/" + clip + "/" + name).then();
    }

    private ValidatableResponse told() {
        return given().auth()
                .oauth2(TestIdentity.anonymous())
                .get("/api/v1/clips/" + clip)
                .then();
    }

    private static void share(boolean open) {
        asCreator()
                .contentType("application/json")
                .body("{\"open\":" + open + "}")
                .put(SHARING)
                .then()
                .statusCode(200)
                .body("open", equalTo(open));
    }
}
