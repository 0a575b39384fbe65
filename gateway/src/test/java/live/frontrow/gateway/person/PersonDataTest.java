package live.frontrow.gateway.person;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.PersonErased;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.WhatIsKept;
import live.frontrow.gateway.test.Browser;
import live.frontrow.gateway.test.FakeServer;
import live.frontrow.gateway.test.FakeServer.Answer;
import live.frontrow.gateway.test.Neighbours;
import live.frontrow.gateway.test.RealThings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything about a person as one file, and the end of their sessions. */
@QuarkusTest
@RealThings
class PersonDataTest {

    private static final String PERSON = "person-1";
    private static final String PATH = "/api/v1/people/" + PERSON + "/data";

    private final Browser browser = new Browser();

    @Inject
    Pool pool;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void listen() {
        List.of(Neighbours.stream(), Neighbours.membership(), Neighbours.vod())
                .forEach(service ->
                        service.behave(asked -> Answer.of(200, "text/plain", "{\"at\": \"" + asked.path() + "\"}")));
    }

    @AfterEach
    void creatorAgain() {
        Neighbours.provider().roles("creator");
    }

    @Test
    void shouldGiveOneFileOfAllThatThereIs() {
        // Given
        Neighbours.provider().roles();
        browser.open("/auth/login?return=/api/v1/me");

        // When
        HttpResponse<String> answer = browser.get(PATH);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map())
                .containsEntry("content-type", List.of("application/json"))
                .containsEntry("cache-control", List.of("no-store"))
                .containsEntry("content-disposition", List.of("attachment; filename=\"personal-data.json\""));
        JsonObject file = new JsonObject(answer.body());
        assertThat(file.fieldNames())
                .containsExactly(
                        "person",
                        "at",
                        "stream-service",
                        "membership-service",
                        "chat-service",
                        "vod-service",
                        "gateway");
        assertThat(file.getString("person")).isEqualTo(PERSON);
        for (String service : List.of("stream-service", "membership-service", "vod-service")) {
            assertThat(file.getJsonObject(service).getString("at")).isEqualTo("/internal/people/person-1/data");
        }
        JsonObject session =
                file.getJsonObject("gateway").getJsonArray("session").getJsonObject(0);
        assertThat(session.fieldNames())
                .containsExactlyInAnyOrder("name", "username", "roles", "created_at", "used_at");
        assertThat(Neighbours.stream().asked())
                .extracting(FakeServer.Asked::bearer)
                .noneMatch(String::isEmpty);
    }

    @Test
    void shouldBeForThePersonAndTheCreator() {
        assertThat(browser.get(PATH).statusCode()).isEqualTo(401);
        browser.open("/auth/login?return=/api/v1/me");
        assertThat(browser.get("/api/v1/people/somebody%20else/data").statusCode())
                .isEqualTo(200);
        assertThat(Neighbours.vod().asked().getLast().path()).isEqualTo("/internal/people/somebody else/data");

        Browser viewer = new Browser();
        Neighbours.provider().endSessions();
        Neighbours.provider().roles();
        viewer.open("/auth/login?return=/api/v1/me");
        assertThat(viewer.get("/api/v1/people/person-2/data").statusCode()).isEqualTo(403);
    }

    @Test
    void shouldNeverPassAPartForTheWhole() {
        browser.open("/auth/login?return=/api/v1/me");

        Neighbours.stream().behave(asked -> Answer.json(503, "{}"));
        assertThat(new JsonObject(browser.get(PATH).body()).getString("id")).isEqualTo("unavailable");

        listen();
        Neighbours.vod()
                .behave(asked -> Answer.of(200, "text/plain", "{\"clip\": [").without(1_000));
        assertThatThrownBy(() -> browser.get(PATH)).isInstanceOf(UncheckedIOException.class);

        Neighbours.vod().behave(asked -> Answer.json(503, "{}"));
        assertThatThrownBy(() -> browser.get(PATH)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void shouldGoOnUntilTheDatabaseHasSignedThemOut() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");
        run("""
                create function stuck() returns trigger language plpgsql as $$
                begin if old.person = '%s' then raise 'stuck'; end if; return old; end $$""".formatted(PERSON));
        run("create trigger stuck before delete on session for each row execute function stuck()");
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.PERSON_ERASED,
                    PERSON,
                    new PersonErased(PERSON, UUID.randomUUID().toString(), Instant.now()));
        }
        await().until(() -> metrics.get("frontrow.loop.turns")
                        .tags("loop", "erased-sessions", "outcome", "failed")
                        .counter()
                        .count()
                > 0);
        assertThat(waiting()).isPositive();
        assertThat(signedIn()).isTrue();

        // When
        run("drop function stuck cascade");

        // Then
        await().until(() -> !signedIn() && waiting() == 0);
    }

    @Test
    void shouldSignOutWhoeverWasErased() {
        // Given
        browser.open("/auth/login?return=/api/v1/me");
        assertThat(signedIn()).isTrue();

        // When
        try (Facts facts = new Facts()) {
            PersonErased erased = new PersonErased(PERSON, UUID.randomUUID().toString(), Instant.now());
            facts.send(EventType.PERSON_ERASED, PERSON, erased);
        }

        // Then
        await().until(() -> !signedIn());
        assertThat(WhatIsKept.about(PERSON)).isEmpty();

        // And whoever comes back is let in.
        browser.open("/auth/login?return=/api/v1/me");
        assertThat(signedIn()).isTrue();
    }

    @Test
    void shouldTellOfEveryTable() {
        WhatIsKept.check("gateway", GatewayHoldings.ALL);
    }

    private double waiting() {
        return metrics.get("frontrow.erased.sessions.waiting").gauge().value();
    }

    private void run(String sql) {
        pool.query(sql).execute().toCompletionStage().toCompletableFuture().join();
    }

    private boolean signedIn() {
        return new JsonObject(browser.get("/api/v1/me").body()).getBoolean("signedIn");
    }
}
