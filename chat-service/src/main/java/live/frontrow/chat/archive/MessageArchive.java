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
    private final MomentRepository moments;
    private final Readers readers;

    MessageArchive(MessageRepository repository, MomentRepository moments, Readers readers) {
        this.repository = repository;
        this.moments = moments;
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

    /** A page of what was said before {@code cursor}, newest first. */
    Uni<MessagePage> page(Person person, UUID show, MessageCursor cursor, int limit) {
        return readers.admit(person, show)
                .chain(() -> repository.before(show, cursor, limit + 1))
                .map(found -> MessagePage.of(found, limit, MessageRepository.Stored::message, each -> each.cursor()
                        .text()));
    }

    /** A page of what was written from {@code moment} on, oldest first. */
    Uni<MessagePage> from(Person person, UUID show, Moment moment, int limit) {
        return readers.admit(person, show)
                .chain(() -> moments.from(show, moment, limit + 1))
                .map(found -> byTime(found, limit));
    }

    /** A page of what had been written by {@code moment}, newest first. */
    Uni<MessagePage> until(Person person, UUID show, Moment moment, int limit) {
        return readers.admit(person, show)
                .chain(() -> moments.until(show, moment, limit + 1))
                .map(found -> byTime(found, limit));
    }

    private static MessagePage byTime(List<MomentRepository.Stored> found, int limit) {
        return MessagePage.of(found, limit, MomentRepository.Stored::message, each -> each.moment()
                .text());
    }
}
