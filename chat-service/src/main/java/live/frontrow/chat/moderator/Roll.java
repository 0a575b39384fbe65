package live.frontrow.chat.moderator;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import live.frontrow.chat.pace.OnceASecond;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Person.Role;

/**
 * The creator's list in memory of every pod, because it is looked at once a second for each socket. The whole of it is asked for
 * as often: it is small, and its bound is {@link ModeratorRepository#MOST}.
 */
@Singleton
public class Roll {

    private final ModeratorRepository repository;
    private volatile Read read = new Read(Set.of(), System.nanoTime());

    Roll(ModeratorRepository repository) {
        this.repository = repository;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        OnceASecond.ask(vertx, "the list of moderators", () -> {
            long now = System.nanoTime();
            return repository.everybody().invoke(people -> read = new Read(people, now));
        });
    }

    /**
     * Whether the list says the same of {@code person} as their role, which was right at {@code since}
     * ({@link System#nanoTime()}); also when nothing was read of it since then. Who is banned is another matter.
     */
    public boolean agrees(Person person, long since) {
        Read now = read;
        return person.anonymous()
                || person.role() == Role.CREATOR
                || now.asked() - since <= 0
                || now.people().contains(person.id()) == person.moderates();
    }

    private record Read(Set<String> people, long asked) {}
}
