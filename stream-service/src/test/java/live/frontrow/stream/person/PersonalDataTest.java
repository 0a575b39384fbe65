package live.frontrow.stream.person;

import static live.frontrow.common.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.MembershipChanged;
import live.frontrow.common.event.MembershipChanged.Source;
import live.frontrow.common.event.ModeratorChanged;
import live.frontrow.common.event.PersonBlocked;
import live.frontrow.common.event.ViewerSession;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.EventProbe;
import live.frontrow.common.test.Facts;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.WhatIsKept;
import live.frontrow.stream.test.ServiceTest;
import org.junit.jupiter.api.Test;

/** What this service has of a person, and what is left of it. */
@QuarkusTest
class PersonalDataTest extends ServiceTest {

    private final String person = UUID.randomUUID().toString();
    private final String name = "Zacharias " + person.substring(0, 8);
    private final String mail = person + "@example.org";
    private final String token = TestIdentity.person(person, name, "zach");

    @Inject
    Pool pool;

    @Inject
    StreamPersonalData data;

    @Test
    void shouldGiveAPersonAllThatThereIs() {
        // Given
        String show = everything();

        // When
        JsonNode all = Erasing.export(person, token);

        // Then
        assertThat(all.fieldNames())
                .toIterable()
                .containsExactly(
                        "member",
                        "moderator",
                        "block",
                        "viewing_session",
                        "viewer_name",
                        "viewing_device",
                        "play_link",
                        "calendar_link",
                        "reminder",
                        "notice_wish",
                        "mail_address",
                        "push_subscription",
                        "notice",
                        "deed");
        assertThat(StreamSupport.stream(all.spliterator(), false).map(JsonNode::size))
                .containsExactly(1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0);
        assertThat(all.get("viewing_session").get(0).get("title").asText()).isEqualTo("A loaf");
        assertThat(all.get("mail_address").get(0).get("address").asText()).isEqualTo(mail);
        assertThat(all.get("reminder").get(0).get("show").asText()).isEqualTo(show);
        assertThat(all.get("viewer_name").toString()).isEqualTo("[{\"name\":\"" + name + "\"}]");
        assertThat(all.toString()).doesNotContain("secret");
        assertThat(Erasing.ask(person, TestIdentity.alice()).statusCode()).isEqualTo(403);
    }

    @Test
    void shouldKnowNothingAfterwardsAndCountThemAllTheSame() {
        // Given
        String show = everything();
        assertThat(WhatIsKept.about(person)).hasSize(15);

        // When
        Erasing.erase(person, "stream-service");

        // Then
        assertThat(WhatIsKept.about(person, name, mail)).isEmpty();
        assertThat(texts("select distinct viewer from viewing_session where show_id = $1::text::uuid", show))
                .singleElement()
                .asString()
                .startsWith("anon-");
        try (EventProbe probe = EventProbe.of(EventType.PLAYBACK_REVOKED)) {
            await().until(() -> !probe.events(person).isEmpty());
        }
    }

    @Test
    void shouldGoOnRefusingWhoeverIsBanned() {
        // Given
        run("insert into block (person, version, blocked) values ($1, 1, true)", person);

        // When
        Erasing.erase(person, "stream-service");

        // Then
        assertThat(WhatIsKept.about(person)).containsExactly("block.person");
        as(token)
                .post("/api/v1/streams/" + planned("A loaf") + "/playback")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldBelieveWhoeverComesBack() {
        // Given
        everything();
        Erasing.erase(person, "stream-service");

        // When
        try (Facts facts = new Facts()) {
            facts.send(
                    EventType.MEMBERSHIP_CHANGED,
                    person,
                    new MembershipChanged(person, 9, true, Source.STRIPE, null, Instant.now()));
        }

        // Then
        await().until(() -> texts("select person from member where person = $1 and active", person)
                        .size()
                == 1);
    }

    @Test
    void shouldSpareWhatSomebodyWhoCameBackHasMade() {
        // Given an erasure whose second time has come
        everything();
        for (String made : List.of(
                "calendar_link set created_at",
                "mail_address set asked_at",
                "notice_wish set made_at",
                "push_subscription set added_at",
                "reminder set created_at")) {
            run("update " + made + " = now() + interval '1 hour' where person = $1", person);
        }
        String erasure = UUID.randomUUID().toString();
        run("""
                insert into erasure (id, person, asked_at, again_at, made_until)
                values ($1::text::uuid, $2, now(), now(), now() + interval '1 minute')""", erasure, person);

        // Then rights that are active stay as well: others have stated them
        Erasing.awaitDone(erasure, "stream-service");
        assertThat(WhatIsKept.about(person))
                .containsExactlyInAnyOrder(
                        "calendar_link.person",
                        "mail_address.address",
                        "mail_address.person",
                        "member.person",
                        "moderator.person",
                        "notice_wish.person",
                        "push_subscription.endpoint",
                        "push_subscription.person",
                        "reminder.person");
    }

    @Test
    void shouldTakeUpNothingThatComesLate() {
        // Given
        String show = planned("A loaf");
        Erasing.erase(person, "stream-service");
        Instant before = Instant.now().minusSeconds(3600);

        // When
        try (Facts facts = new Facts()) {
            awaitTaken(facts.send(EventType.MODERATOR_CHANGED, person, new ModeratorChanged(person, 3, true, before)));
            awaitTaken(facts.send(
                    EventType.MEMBERSHIP_CHANGED,
                    person,
                    new MembershipChanged(person, 3, true, Source.STRIPE, null, before)));
            awaitTaken(facts.send(EventType.PERSON_BLOCKED, person, new PersonBlocked(person, 3, false, before)));
            awaitTaken(facts.send(
                    EventType.MODERATOR_CHANGED, person, new ModeratorChanged(person, 4, false, Instant.now())));
            String session = UUID.randomUUID().toString();
            facts.send(
                    EventType.VIEWER_SESSIONS,
                    session,
                    new ViewerSession(session, show, person, false, before, before.plusSeconds(60)));
            facts.send(
                    EventType.VIEWER_SESSIONS,
                    session,
                    new ViewerSession(session, show, "somebody-else", false, before, before.plusSeconds(60)));
        }

        // Then
        await().until(() -> texts("select viewer from viewing_session where show_id = $1::text::uuid", show)
                .contains("somebody-else"));
        assertThat(WhatIsKept.about(person)).isEmpty();
    }

    @Test
    void shouldTellOfEveryTable() {
        WhatIsKept.check(
                "stream-service",
                data.holdings(),
                // Of the creator only, or of nobody.
                "ban",
                "channel",
                "channel_picture",
                "ingest",
                "ingest_connection",
                "ingest_refusal",
                "mail_asked",
                "notice_wording",
                "publication",
                "rundown",
                "series",
                "series_show",
                "show",
                "signal_sample",
                "stream_key",
                "wrong_key");
    }

    /** A row or two in each table that tells of people; the show's id. */
    private String everything() {
        String show = planned("A loaf");
        as(token).put("/api/v1/streams/" + show + "/reminder").then().statusCode(200);
        as(token).post("/api/v1/channel/calendar/link").then().statusCode(201);
        run("insert into member (person, version, active) values ($1, 1, true)", person);
        run("insert into moderator (person, version, moderator) values ($1, 1, true)", person);
        run("insert into block (person, version, blocked) values ($1, 1, false)", person);
        run("insert into viewer_name (viewer, name) values ($1, $2)", person, name);
        for (int session = 0; session < 2; session++) {
            run("""
                    insert into viewing_session (show_id, viewer, session_id, present)
                    values ($2::text::uuid, $1, gen_random_uuid(), tstzmultirange(tstzrange(now() - interval '1 hour', now())))""", person, show);
        }
        run("""
                insert into viewing_device (session_id, show_id, viewer, began_at, renewed_at)
                values (gen_random_uuid(), $2::text::uuid, $1, now(), now())""", person, show);
        run("""
                insert into play_link (id, show_id, viewer, anonymous, creator, secret_hash, created_at, expires_at)
                values (gen_random_uuid(), $2::text::uuid, $1, false, false, convert_to($1, 'UTF8'), now(), now() + interval '1 hour')""", person, show);
        run("""
                insert into notice_wish (person, time_zone, language) values ($1, 'UTC', 'en')
                on conflict (person) do nothing""", person);
        run("insert into mail_address (person, address, asked_at) values ($1, $2, now())", person, mail);
        run("""
                insert into push_subscription (id, person, endpoint, p256dh, auth, name, added_at)
                values (gen_random_uuid(), $1, $2, decode(repeat('00', 65), 'hex'), decode(repeat('00', 16), 'hex'), 'Firefox', now())""", person, "https://push.example.org/" + person);
        run("""
                insert into notice (id, show_id, kind, about, person, way, target, status, due_at, ended_at)
                values (gen_random_uuid(), $2::text::uuid, 'SOON', '1', $1, 'MAIL', '', 'SENT', now(), now())""", person, show);
        return show;
    }

    private void awaitTaken(Event event) {
        await().until(() -> !texts("select event_id from inbox where event_id = $1", event.id())
                .isEmpty());
    }

    private void run(String sql, Object... parameters) {
        pool.preparedQuery(sql).execute(Tuple.from(parameters)).await().indefinitely();
    }

    private List<String> texts(String sql, Object parameter) {
        return StreamSupport.stream(
                        pool.preparedQuery(sql)
                                .execute(Tuple.of(parameter))
                                .await()
                                .indefinitely()
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }
}
