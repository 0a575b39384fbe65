package live.frontrow.stream.notice;

import static io.restassured.RestAssured.given;
import static live.frontrow.stream.test.Mailbox.header;
import static live.frontrow.stream.test.Mailbox.part;
import static live.frontrow.stream.test.Mailbox.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.QuestionAnswered;
import live.frontrow.common.test.Facts;
import live.frontrow.stream.test.LogTap;
import live.frontrow.stream.test.Mailbox;
import live.frontrow.stream.test.Reader;
import live.frontrow.stream.test.Sender;
import live.frontrow.stream.test.ServiceTest;
import live.frontrow.stream.time.Now;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailNoticeTest extends ServiceTest {

    private static final Duration SOON = Duration.ofMinutes(10);

    @Test
    void shouldWriteOnlyToWhoeverSaidYesThere() {
        try (LogTap log = LogTap.open()) {
            // Given
            Reader reader = Reader.create();
            reader.mine().body("wish", nullValue()).body("mail.available", equalTo(true));
            // When
            reader.asks(reader.address())
                    .then()
                    .statusCode(202)
                    .body("address", nullValue())
                    .body("pending", equalTo(reader.address()));
            MimeMessage mail = Mailbox.await(reader.address(), 1).getFirst();
            String secret = Mailbox.secret(mail);
            // Then
            assertThat(header(mail, "From")).isEqualTo("Ana <shows@frontrow.example>");
            assertThat(subject(mail)).isEqualTo("Mail from Frontrow?");
            reader.mine().body("mail.address", nullValue()).body("mail.pending", equalTo(reader.address()));
            // When
            Reader.confirm("0".repeat(32), 404);
            Reader.confirm(secret, 204);
            // Then: once, and it counts
            Reader.confirm(secret, 404);
            reader.mine()
                    .body("mail.address", equalTo(reader.address()))
                    .body("mail.pending", nullValue())
                    .body("wish.mail", equalTo(true))
                    .body("wish.timeZone", equalTo("Europe/Berlin"));
            // When
            reader.as().delete("/api/v1/notices/mine").then().statusCode(204);
            // Then
            reader.mine().body("mail.address", nullValue()).body("wish", nullValue());
            assertThat(log.lines()).noneMatch(line -> line.contains(reader.address()) || line.contains(secret));
        }
    }

    @Test
    void shouldRefuseWhatIsNoAddressAndWhoAsksTooOften() {
        Reader reader = Reader.create();
        for (String address :
                new String[] {"", "a", "a@b", "a@b.c\nBcc: x@y.z", "a b@c.de", "<a@c.de>", "a@c.de,b@c.de"}) {
            reader.asks(address).then().statusCode(400).body("violations[0].field", equalTo("address"));
        }
        for (int times = 0; times < 3; times++) {
            reader.asks(reader.address()).then().statusCode(202);
        }
        reader.asks(reader.address()).then().statusCode(429).body("id", equalTo("slow-down"));
        asAnonymous()
                .body(Map.of("address", "a@c.de", "timeZone", "UTC", "language", "en"))
                .put("/api/v1/notices/mine/address")
                .then()
                .statusCode(401);
    }

    @Test
    void shouldSendThreeLinksADayToAnAddressWhoeverAsks() {
        String address = "Mailbox-" + UUID.randomUUID() + "@mail.example";
        for (int times = 0; times < 3; times++) {
            Reader reader = Reader.create();
            reader.asks(address).then().statusCode(202);
            reader.asks(reader.address()).then().statusCode(202);
        }
        String same = address.toLowerCase(Locale.ROOT);
        Reader.create().asks(same).then().statusCode(429).body("id", equalTo("slow-down"));
        assertThat(Mailbox.await(address, 3)).hasSize(3);
        assertThat(Mailbox.to(same)).isEmpty();
    }

    @Test
    void shouldWriteAgainWhereSomebodyHasSaidYesBefore() {
        // Given
        Reader reader = Reader.byMail();
        reader.wishes(Map.of("mail", false, "live", false))
                .then()
                .statusCode(200)
                .body("wish.mail", equalTo(false));
        // When
        reader.asks(reader.address())
                .then()
                .statusCode(202)
                .body("address", equalTo(reader.address()))
                .body("pending", nullValue());
        // Then
        reader.mine().body("wish.mail", equalTo(true)).body("wish.live", equalTo(false));
        assertThat(Mailbox.to(reader.address())).hasSize(1);
    }

    @Test
    void shouldRemindOnceBeforeTheShow() {
        // Given
        Instant start = Now.get().plus(SOON);
        String show = plannedAt("Lamps & <shadows>", start);
        Reader reader = Reader.byMail();
        Reader other = Reader.byMail();
        // When
        reader.of(show);
        // Then
        MimeMessage mail = Mailbox.await(reader.address(), 2).get(1);
        String off = "http://127.0.0.1:8080/notices/off/" + Mailbox.secret(mail);
        String link = "http://127.0.0.1:8080/s/" + show;
        String when = Filling.when(start, ZoneId.of("Europe/Berlin"), Locale.UK);
        assertThat(subject(mail)).isEqualTo("Soon: Lamps & <shadows>");
        assertThat(part(mail, "text/plain").stripTrailing()).isEqualTo("""
                Lamps & <shadows> begins %s.

                Watch it here: %s

                --\s
                Frontrow sends you this because you asked for it. No more mails:
                %s""".formatted(when, link, off));
        assertThat(part(mail, "text/html"))
                .contains("<p>Lamps &amp; &lt;shadows&gt; begins " + when + ".</p>")
                .contains("<a href=\"" + link + "\">" + link + "</a>")
                .contains("<a href=\"" + off + "\">" + off + "</a>");
        assertThat(header(mail, "List-Unsubscribe")).isEqualTo("<" + off + ">");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        given().get("/q/metrics")
                .then()
                .body(containsString("frontrow_notice_ends_total{kind=\"soon\",outcome=\"sent\",way=\"mail\"}"));
        given().get("/q/health/well").then().body("checks.name", hasItem("mail"));
        // When: everybody has had time to be told, again as well
        other.of(show);
        Mailbox.await(other.address(), 2);
        // Then
        assertThat(Mailbox.to(reader.address())).hasSize(2);
        asCreator()
                .get("/api/v1/streams/" + show + "/preparation")
                .then()
                .body("notices.sent", equalTo(2))
                .body("notices.waiting", equalTo(0))
                .body("notices.failed", equalTo(0));
    }

    @Test
    void shouldRemindByTheNewStart() {
        // Given
        String show = plannedAt("Moved", Now.get().plus(SOON));
        Reader early = Reader.byMail().of(show);
        Mailbox.await(early.address(), 2);
        // When
        move(show, Now.get().plus(Duration.ofDays(2)));
        Reader late = Reader.byMail().of(show);
        Instant start = Now.get().plus(SOON).plus(Duration.ofMinutes(2));
        // Then: by the old start it would be due
        Reader everybody = Reader.byMail().of(plannedAt("Meanwhile", start));
        Mailbox.await(everybody.address(), 2);
        assertThat(Mailbox.to(late.address())).hasSize(1);
        // When
        move(show, start);
        // Then: whoever was told of nearly the same start is not told again
        Mailbox.await(late.address(), 2);
        assertThat(Mailbox.to(early.address())).hasSize(2);
    }

    @Test
    void shouldSayThatTheShowIsOn() {
        // Given
        Reader reader = Reader.byMail();
        String show = planned("On air");
        reader.of(show);
        Reader never = Reader.byMail().of(show);
        never.wishes(Map.of("live", false)).then().statusCode(200);
        // When
        try (Sender _ = Sender.rtmp(keyOf(show).url())) {
            MimeMessage mail = Mailbox.await(reader.address(), 2).get(1);
            // Then
            assertThat(subject(mail)).isEqualTo("Live now: On air");
            assertThat(part(mail, "text/plain"))
                    .startsWith("On air is on.\n\nWatch it here: http://127.0.0.1:8080/s/" + show);
            assertThat(Mailbox.to(never.address())).hasSize(1);
            answeredAt(show, reader, Duration.ofMinutes(12).plusSeconds(34));
        }
        end(show);
    }

    /** Said twice, with another moment: they are told once, of the first one. */
    private static void answeredAt(String show, Reader asker, Duration after) {
        Instant began = Instant.parse(
                asCreator().get("/api/v1/streams/" + show).then().extract().path("startedAt"));
        try (Facts questions = new Facts()) {
            for (Instant from : List.of(began.plus(after), began)) {
                questions.send(EventType.QUESTION_ANSWERED, "timed", answered("timed", show, asker, Now.get(), from));
            }
            questions.send(EventType.QUESTION_ANSWERED, "next", answered("next", show, asker, Now.get(), null));
        }
        assertThat(Mailbox.await(asker.address(), 4))
                .hasSize(4)
                .extracting(mail -> part(mail, "text/plain"))
                .filteredOn(text -> text.contains("?question=timed"))
                .singleElement()
                .asString()
                .startsWith("Your question in On air was answered 12:34 after it began.\n\n"
                        + "Watch the answer: http://127.0.0.1:8080/s/" + show + "?question=timed&t="
                        + began.plus(after).truncatedTo(ChronoUnit.MILLIS) + "\n");
    }

    @Test
    void shouldSwitchMailOffWithOnePressAndOnAgain() {
        // Given
        Reader reader = Reader.byMail().of(plannedAt("Off", Now.get().plus(SOON)));
        String secret = Mailbox.secret(Mailbox.await(reader.address(), 2).get(1));
        // When, Then
        for (int times = 0; times < 2; times++) {
            off("", secret).statusCode(200).body("mail", equalTo(false)).body("show", equalTo("Off"));
        }
        reader.mine().body("wish.mail", equalTo(false)).body("mail.address", equalTo(reader.address()));
        String next = plannedAt("Not told", Now.get().plus(SOON));
        reader.of(next);
        Mailbox.await(Reader.byMail().of(next).address(), 2);
        assertThat(Mailbox.to(reader.address())).hasSize(2);
        // When, Then
        off("/undo", secret).statusCode(200).body("mail", equalTo(true));
        Mailbox.await(reader.address(), 3);
        off("", "1".repeat(32)).statusCode(404).body("id", equalTo("off-link-over"));
    }

    @Test
    void shouldSayOnceThatAQuestionWasAnswered() {
        // Given
        String show = planned("Asked");
        Reader asker = Reader.byMail();
        Reader silent = Reader.byMail();
        silent.wishes(Map.of("answers", false)).then().statusCode(200);
        // When: that it was answered long ago, that it was, and everything twice
        try (Facts questions = new Facts()) {
            Instant longAgo = Now.get().minus(Duration.ofDays(2));
            questions.send(
                    EventType.QUESTION_ANSWERED, "question-0", answered("question-0", show, asker, longAgo, null));
            for (Reader reader : List.of(asker, silent, asker)) {
                questions.send(
                        EventType.QUESTION_ANSWERED,
                        "question-1",
                        answered("question-1", show, reader, Now.get(), null));
            }
            MimeMessage mail = Mailbox.await(asker.address(), 2).get(1);
            // Then
            assertThat(subject(mail)).isEqualTo("Your question was answered");
            assertThat(part(mail, "text/plain"))
                    .startsWith(
                            "Your question in Asked was answered by the host.\n\nWatch the answer: http://127.0.0.1:8080/s/"
                                    + show + "?question=question-1\n");
            questions.send(
                    EventType.QUESTION_ANSWERED, "question-1", answered("question-2", show, asker, Now.get(), null));
            Mailbox.await(asker.address(), 3);
        }
        assertThat(Mailbox.to(asker.address())).hasSize(3);
        assertThat(Mailbox.to(silent.address())).hasSize(1);
    }

    @Test
    void shouldRefuseWishesThatNobodyCanKeep() {
        Reader reader = Reader.create();
        reader.wishes(Map.of("timeZone", "Mars/Olympus")).then().statusCode(400);
        reader.wishes(Map.of("language", "en_GB")).then().statusCode(400);
        reader.wishes(Map.of("quiet", Map.of("from", "24:00", "until", "08:00")))
                .then()
                .statusCode(400);
        reader.wishes(Map.of("quiet", Map.of("from", "08:00", "until", "08:00")))
                .then()
                .statusCode(400);
        reader.wishes(Map.of("quiet", Map.of("from", "22:00", "until", "08:00")))
                .then()
                .statusCode(200)
                .body("wish.quiet.from", equalTo("22:00"))
                .body("wish.quiet.until", equalTo("08:00"));
    }

    private static QuestionAnswered answered(String question, String show, Reader asker, Instant at, Instant from) {
        return new QuestionAnswered(question, 1, show, asker.id(), "Why?", true, from, at, at);
    }

    private static ValidatableResponse off(String undo, String secret) {
        return asAnonymous()
                .body(Map.of("secret", secret))
                .post("/api/v1/notices/off" + undo)
                .then();
    }

    private static void move(String show, Instant start) {
        asCreator()
                .body(Map.of("scheduledAt", start.toString()))
                .patch("/api/v1/streams/" + show)
                .then()
                .statusCode(200);
    }
}
