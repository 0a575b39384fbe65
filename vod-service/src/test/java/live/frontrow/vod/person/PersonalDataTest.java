package live.frontrow.vod.person;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.WhatIsKept;
import live.frontrow.vod.RealThings;
import org.junit.jupiter.api.Test;

/** What this service has of a person, and what is left of it. */
@QuarkusTest
@RealThings
class PersonalDataTest {

    private final String person = UUID.randomUUID().toString();
    private final String name = "Zacharias " + person.substring(0, 8);
    private final String token = TestIdentity.person(person, name, "zach");

    @Inject
    Pool pool;

    @Inject
    VodPersonalData data;

    @Inject
    MeterRegistry metrics;

    @Test
    void shouldGiveAPersonTheirsAndNobodyElse() {
        // Given
        clip(person, name, null);

        // Then
        JsonNode clip = Erasing.export(person, token).get("clip").get(0);
        assertThat(clip.get("title").asText()).isEqualTo("A good loaf");
        assertThat(clip.get("maker_name").asText()).isEqualTo(name);
        assertThat(Erasing.export(person, TestIdentity.creator()).get("clip")).hasSize(1);
        assertThat(Erasing.export(UUID.randomUUID().toString(), TestIdentity.creator())
                        .toString())
                .isEqualTo("{\"clip\":[]}");
        assertThat(Erasing.ask(person, TestIdentity.alice()).statusCode()).isEqualTo(403);
        assertThat(Erasing.ask(person, TestIdentity.anonymous()).statusCode()).isEqualTo(401);
    }

    @Test
    void shouldKeepAClipWithoutItsMaker() {
        // Given
        String theirs = clip(person, name, null);
        String others = clip("somebody-else", "Sam", person);
        assertThat(WhatIsKept.about(person, name)).containsExactly("clip.deleted_by", "clip.maker", "clip.maker_name");

        // When
        Erasing.erase(person, "vod-service");

        // Then
        assertThat(WhatIsKept.about(person, name)).isEmpty();
        assertThat(text("select title || maker || maker_name from clip where id = $1", theirs))
                .isEqualTo("A good loaferased");
        assertThat(text("select maker || ' ' || deleted_by from clip where id = $1", others))
                .isEqualTo("somebody-else erased");
        assertThat(Erasing.export(person, token).get("clip")).isEmpty();
    }

    @Test
    void shouldSpareWhatSomebodyWhoCameBackHasMade() {
        // Given an erasure whose second time has come
        String before = clip(person, name, null);
        String later = clip(person, name, person);
        run(
                "update clip set made_at = now() + interval '1 hour', deleted_at = made_at + interval '2 hours' where id = $1",
                later);
        String erasure = due(person, 0);

        // Then
        Erasing.awaitDone(erasure, "vod-service");
        assertThat(text("select maker || maker_name from clip where id = $1", before))
                .isEqualTo("erased");
        assertThat(text("select maker || ' ' || deleted_by from clip where id = $1", later))
                .isEqualTo(person + " " + person);
    }

    @Test
    void shouldGoOnWithOthersWhenSomebodyCannotBeErased() {
        // Given
        String stuck = UUID.randomUUID().toString();
        clip(stuck, "Stan", null);
        run("""
                create function stuck() returns trigger language plpgsql as $$
                begin if old.maker = tg_argv[0] then raise 'stuck'; end if; return new; end $$""");
        run("create trigger stuck before update on clip for each row execute function stuck('" + stuck + "')");
        String failing = due(stuck, 1);
        await().until(() -> text("select attempts::text from erasure where id::text = $1", failing)
                .equals("2"));

        // When
        clip(person, name, null);
        Erasing.erase(person, "vod-service");

        // Then
        assertThat(WhatIsKept.about(person, name)).isEmpty();
        await().untilAsserted(() -> assertThat(
                        metrics.get("frontrow.erasure.failing").gauge().value())
                .isEqualTo(1));
        assertThat(metrics.get("frontrow.erasure.failures").counter().count()).isPositive();
        assertThat(text("select (again_at > now())::text from erasure where id::text = $1", failing))
                .isEqualTo("true");

        // And they are erased once that is possible.
        run("drop function stuck cascade");
        run("update erasure set again_at = now() where id = $1", UUID.fromString(failing));
        Erasing.awaitDone(failing, "vod-service");
        assertThat(WhatIsKept.about(stuck)).isEmpty();
        await().untilAsserted(() -> assertThat(
                        metrics.get("frontrow.erasure.failing").gauge().value())
                .isZero());
    }

    @Test
    void shouldTellOfEveryTable() {
        WhatIsKept.check(
                "vod-service",
                data.holdings(),
                "answer",
                "caption",
                "chapter",
                "claim",
                "loss",
                "pictures",
                "recording",
                "run",
                "segment",
                "show",
                "show_path",
                "show_window");
    }

    private String clip(String maker, String makerName, String deletedBy) {
        String id = UUID.randomUUID().toString();
        text("insert into show (id, version, title, deleted) values ($1, 1, 'A show', false) returning id", id);
        return text("""
                insert into clip (id, show, first, last, start_nanos, nanos, title, maker, maker_name, deleted_at, deleted_by)
                values ($1, $1, 1, 2, 0, 1, 'A good loaf', $2, $3, case when $4::text is not null then now() end, $4::text)
                returning id""", id, maker, makerName, deletedBy);
    }

    /** An erasure whose second time has come, and failed so often before. */
    private String due(String whose, int failed) {
        String id = UUID.randomUUID().toString();
        run("""
                insert into erasure (id, person, asked_at, again_at, made_until, attempts)
                values ($1, $2, now(), now() - interval '1 hour', now(), $3)""", UUID.fromString(id), whose, failed);
        return id;
    }

    private void run(String sql, Object... parameters) {
        pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().indefinitely();
    }

    private String text(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
