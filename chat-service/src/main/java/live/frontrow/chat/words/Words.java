package live.frontrow.chat.words;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.pace.OnceASecond;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/**
 * The channel's blocked words, in memory of every pod. Each asks the database for a newer version once a second: a few words
 * change now and then, and one row by its version costs nothing.
 */
@Singleton
public class Words {

    private final WordRepository repository;
    private final Moderators moderators;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, WordList.of(List.of())));

    Words(WordRepository repository, Moderators moderators) {
        this.repository = repository;
        this.moderators = moderators;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        OnceASecond.ask(vertx, "the blocked words", () -> repository
                .newerThan(known.get().version())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::take));
    }

    /** Whether a blocked word is in {@code text}; takes time in proportion to the text. */
    public boolean blocked(String text) {
        return known.get().list().matches(text);
    }

    Uni<WordsView> list(Person person) {
        return moderators.admit(person).chain(() -> repository.newerThan(-1));
    }

    Uni<WordsView> change(Person person, WordsChange change) {
        List<String> words =
                change.words().stream().map(String::strip).distinct().toList();
        words.stream().filter(word -> !WordList.comparable(word)).findFirst().ifPresent(word -> {
            throw ProblemException.invalid("words", "has one without a letter or digit");
        });
        return moderators
                .admit(person)
                .chain(() -> repository.change(change.version(), words, person.id()))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ChatProblem.CHANGED_MEANWHILE, "Somebody else has changed the words. Read them again."))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(this::take);
    }

    /** A thousand words take a few hundred milliseconds: not on an event loop. */
    private void take(WordsView newer) {
        if (newer != null && newer.version() > known.get().version()) {
            Known next = new Known(newer.version(), WordList.of(newer.words()));
            known.updateAndGet(now -> next.version() > now.version() ? next : now);
        }
    }

    private record Known(long version, WordList list) {}
}
