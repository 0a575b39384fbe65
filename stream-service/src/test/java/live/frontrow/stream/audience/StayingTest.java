package live.frontrow.stream.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

/** Where a show lost people. */
@QuarkusTest
class StayingTest extends ServiceTest {

    private static final Instant START = Instant.now().minusSeconds(4 * 3600).truncatedTo(ChronoUnit.SECONDS);

    @Inject
    Pool pool;

    @Test
    void shouldSayWhoStayedOfThoseWhoWereThere() {
        // Given four minutes
        String show = over("Four minutes", 240);
        watch(show, "waited and stayed", -60, 235);
        watch(show, "left in the second minute", 0, 90);
        watch(show, "came and went within the third", 121, 170);
        watch(show, "came back after two minutes", 10, 60);
        watch(show, "came back after two minutes", 181, 240);
        watch(show, "two screens, one after the other", 30, 100);
        watch(show, "two screens, one after the other", 95, 211);
        watch(show, "before the show only", -600, -300);

        // Then
        JsonPath staying = staying(show);
        assertThat(staying.getString("from")).isEqualTo(START.toString());
        assertThat(staying.getString("to")).isEqualTo(START.plusSeconds(240).toString());
        assertThat(staying.getLong("stepSeconds")).isEqualTo(60);
        assertThat(staying.getList("points.at"))
                .isEqualTo(List.of(
                        START.toString(),
                        START.plusSeconds(60).toString(),
                        START.plusSeconds(120).toString(),
                        START.plusSeconds(180).toString()));
        assertThat(staying.getList("points.present")).isEqualTo(List.of(2, 4, 2, 2));
        assertThat(staying.getList("points.stayed")).isEqualTo(List.of(2, 2, 2, 2));
        // 235 + 90 + 49 + 50 + 59 + 181 seconds of 240
        assertThat(staying.getDouble("average")).isEqualTo(2.8);
    }

    @Test
    void shouldTakeNobodyForGoneWhenThePictureEndedBeforeTheShow() {
        String show = over("Ended by itself", 300);
        pool.preparedQuery("""
                        insert into publication values
                            (gen_random_uuid(), $1, 1, 'a', gen_random_uuid(), $2, $2, $3)""")
                .execute(Tuple.of(UUID.fromString(show), Rows.parameter(START), Rows.parameter(START.plusSeconds(170))))
                .await()
                .indefinitely();
        watch(show, "stayed", 0, 165);
        watch(show, "left", 0, 130);

        JsonPath staying = staying(show);
        assertThat(staying.getString("to")).isEqualTo(START.plusSeconds(170).toString());
        assertThat(staying.getList("points.present")).isEqualTo(List.of(2, 2, 2));
        assertThat(staying.getList("points.stayed")).isEqualTo(List.of(2, 2, 1));
        assertThat(staying.getDouble("average")).isEqualTo(1.7);
        String csv = asCreator()
                .get("/api/v1/streams/" + show + "/audience/history.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"minutes-" + show + ".csv\"")
                .extract()
                .asString();
        assertThat(csv)
                .isEqualTo("from,most at once,came,left,there at the beginning,stayed\r\n"
                        + START + ",2,2,0,2,2\r\n"
                        + START.plusSeconds(60) + ",2,0,0,2,2\r\n"
                        + START.plusSeconds(120) + ",2,0,2,2,1\r\n"
                        + START.plusSeconds(180) + ",0,0,0,,\r\n"
                        + START.plusSeconds(240) + ",0,0,0,,\r\n");
    }

    @Test
    void shouldHaveNothingBeforeTheFirstPicture() {
        asCreator()
                .get("/api/v1/streams/" + planned("Not yet") + "/audience/staying")
                .then()
                .statusCode(200)
                .body("from", nullValue())
                .body("average", equalTo(0f))
                .body("points", empty());
    }

    @Test
    void shouldBeForTheCreatorOnly() {
        String show = planned("Mine");
        for (String path : List.of("staying", "history.csv")) {
            asAlice()
                    .get("/api/v1/streams/" + show + "/audience/" + path)
                    .then()
                    .statusCode(403);
            asCreator()
                    .get("/api/v1/streams/" + UUID.randomUUID() + "/audience/" + path)
                    .then()
                    .statusCode(404);
        }
    }

    private JsonPath staying(String show) {
        return asCreator()
                .get("/api/v1/streams/" + show + "/audience/staying")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A show that ran for so many seconds from {@link #START}. */
    private String over(String title, long seconds) {
        String show = planned(title);
        pool.preparedQuery("update show set status = 'ENDED', started_at = $2, ended_at = $3 where id = $1")
                .execute(Tuple.of(
                        UUID.fromString(show), Rows.parameter(START), Rows.parameter(START.plusSeconds(seconds))))
                .await()
                .indefinitely();
        return show;
    }

    /** Somebody is seen from then to then (s from {@link #START}). */
    private void watch(String show, String viewer, long first, long last) {
        pool.preparedQuery("""
                        insert into viewing_session (show_id, session_id, viewer, present)
                        values ($1, gen_random_uuid(), $2, tstzmultirange(tstzrange($3, $4)))""")
                .execute(Tuple.of(
                        UUID.fromString(show),
                        viewer,
                        Rows.parameter(START.plusSeconds(first)),
                        Rows.parameter(START.plusSeconds(last).plus(AudienceBook.SILENCE))))
                .await()
                .indefinitely();
    }
}
