package live.frontrow.chat.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.common.test.Erasing;
import live.frontrow.common.test.WhatIsKept;
import org.junit.jupiter.api.Test;

/** The archive reads what was said about somebody only after they have been erased. */
@QuarkusTest
class LateTest extends ChatTest {

    private static final Instant BEFORE = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);

    private final String room = UUID.randomUUID().toString();
    private final String person = UUID.randomUUID().toString();
    private final String name = "Zacharias " + person.substring(0, 8);
    private final LogEntry.Message theirs = message(person, name, "Words of " + name, null);
    private final LogEntry.Message answer =
            message("alice", "Alice", "Indeed", new LogEntry.Quote(theirs.id(), name, theirs.text()));

    @Inject
    MessageRepository repository;

    @Inject
    Pool pool;

    @Test
    void shouldTakeUpNothingAgain() {
        // Given
        Erasing.erase(person, "chat-service");

        // When
        archive(
                theirs,
                answer,
                new LogEntry.Pin(answer, person, BEFORE),
                new LogEntry.Mute(person, BEFORE, "mona", "Rude, " + name, BEFORE),
                new LogEntry.Setting(Settings.OPEN, person, BEFORE),
                new LogEntry.Purge("troll", person, BEFORE),
                new LogEntry.Deletion(theirs.id(), LogEntry.By.MODERATOR, person, BEFORE));

        // Then
        assertThat(WhatIsKept.about(person, name)).isEmpty();
        assertThat(row(
                        "select author || ' ' || deleted_by || ' ' || (body is null) from message where id = $1",
                        theirs))
                .isEqualTo("erased erased true");
        assertThat(row("select body ->> 'text' || (body -> 'replyTo' ->> 'text') from message where id = $1", answer))
                .isEqualTo("Indeed");
        assertThat(
                        texts(
                                "select kind || ' ' || actor || ' ' || coalesce(person, '') from deed where show = $1 order by seq"))
                .containsExactly(
                        "pin erased alice",
                        "mute mona erased",
                        "settings erased ",
                        "purge erased troll",
                        "delete erased erased");
    }

    @Test
    void shouldTellNobodysWordsInAnAnswerThatComesLate() {
        // Given
        archive(theirs);
        Erasing.erase(person, "chat-service");

        // When
        archive(List.of(
                new Archived(room, 8, answer), new Archived(room, 9, new LogEntry.Pin(answer, "mona", BEFORE))));

        // Then
        assertThat(WhatIsKept.about(person, name)).isEmpty();
    }

    @Test
    void shouldTakeWhatSomebodyWhoCameBackSays() {
        // Given
        Erasing.erase(person, "chat-service");

        // When
        archive(new LogEntry.Message(theirs.id(), Instant.now().plusSeconds(60), theirs.author(), theirs.text(), null));

        // Then
        assertThat(row("select author from message where id = $1", theirs)).isEqualTo(person);
    }

    private static LogEntry.Message message(String author, String name, String text, LogEntry.Quote replyTo) {
        return new LogEntry.Message(UUID.randomUUID(), BEFORE, new Author(author, name, List.of()), text, replyTo);
    }

    private void archive(LogEntry... entries) {
        List<Archived> places = new ArrayList<>();
        for (LogEntry entry : entries) {
            places.add(new Archived(room, places.size() + 1L, entry));
        }
        archive(places);
    }

    private void archive(List<Archived> places) {
        repository.take("a-topic", places).await().atMost(AT_MOST);
    }

    private String row(String sql, LogEntry.Message message) {
        return pool.preparedQuery(sql)
                .execute(Tuple.of(message.id()))
                .await()
                .atMost(AT_MOST)
                .iterator()
                .next()
                .getString(0);
    }

    private List<String> texts(String sql) {
        List<String> texts = new ArrayList<>();
        pool.preparedQuery(sql)
                .execute(Tuple.of(UUID.fromString(room)))
                .await()
                .atMost(AT_MOST)
                .forEach(row -> texts.add(row.getString(0)));
        return texts;
    }
}
