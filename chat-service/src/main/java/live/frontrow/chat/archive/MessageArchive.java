package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.problem.ProblemException;

/** What was said at a show, for those who may read it. */
@Singleton
public class MessageArchive {

    private final MessageRepository repository;
    private final Rights rights;

    MessageArchive(MessageRepository repository, Rights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    /** Who wrote a message of a room; fails with {@code not-found}. */
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
        rights.historyRefusal(person, show.toString(), Instant.now()).ifPresent(problem -> {
            throw new ProblemException(problem, problem.title() + ".");
        });
        return repository.before(show, cursor, limit + 1).map(found -> {
            List<MessageRepository.Stored> items = found.stream().limit(limit).toList();
            String next = found.size() > limit ? items.getLast().cursor().text() : null;
            return new MessagePage(
                    items.stream().map(MessageRepository.Stored::message).toList(), next);
        });
    }
}
