package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.problem.ProblemException;

/** What was said at a show, for those who may read it. */
@Singleton
public class MessageArchive {

    private final MessageRepository repository;
    private final Rights rights;
    private final Moderators moderators;

    MessageArchive(MessageRepository repository, Rights rights, Moderators moderators) {
        this.repository = repository;
        this.rights = rights;
        this.moderators = moderators;
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

    /** A page of what was said before {@code cursor}. */
    Uni<MessagePage> page(Person person, UUID show, MessageCursor cursor, int limit) {
        return admit(person, show)
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

    /** Only of whom memory refuses it is asked whether they moderate: they alone read more than others. */
    private Uni<Void> admit(Person person, UUID show) {
        if (rights.historyRefusal(person, show.toString(), Instant.now()).isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return moderators
                .known(person)
                .invoke(known -> rights.historyRefusal(known, show.toString(), Instant.now())
                        .ifPresent(problem -> {
                            throw new ProblemException(problem, problem.title() + ".");
                        }))
                .replaceWithVoid();
    }
}
