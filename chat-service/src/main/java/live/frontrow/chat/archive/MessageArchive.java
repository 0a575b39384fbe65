package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/** What was said at a show, for those who may read it. */
@Singleton
public class MessageArchive {

    private final MessageRepository repository;
    private final Readers readers;

    MessageArchive(MessageRepository repository, Readers readers) {
        this.repository = repository;
        this.readers = readers;
    }

    /** A message of a room that is still there; fails with {@code not-found}. */
    public CompletionStage<LogEntry.Message> message(String room, UUID message) {
        return repository
                .message(UUID.fromString(room), message)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("message"))
                .subscribeAsCompletionStage();
    }

    /** Who wrote a message of a room, which may be gone; fails with {@code not-found}. */
    public CompletionStage<String> author(String room, UUID message) {
        return repository
                .author(UUID.fromString(room), message)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("message"))
                .subscribeAsCompletionStage();
    }

    /** A page of what was said before {@code cursor}. */
    Uni<MessagePage> page(Person person, UUID show, MessageCursor cursor, int limit) {
        return readers.admit(person, show)
                .chain(() -> repository.before(show, cursor, limit + 1))
                .map(found -> {
                    List<MessageRepository.Stored> items =
                            found.stream().limit(limit).toList();
                    String next =
                            found.size() > limit ? items.getLast().cursor().text() : null;
                    return new MessagePage(
                            items.stream()
                                    .map(MessageRepository.Stored::message)
                                    .toList(),
                            next);
                });
    }
}
