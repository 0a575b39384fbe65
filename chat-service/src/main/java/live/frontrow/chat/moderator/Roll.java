package live.frontrow.chat.moderator;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import live.frontrow.chat.pace.Listed;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Person.Role;

/** The creator's list in memory of every pod; its bound is {@link ModeratorRepository#MOST}. */
@Singleton
public class Roll {

    private final ModeratorRepository repository;
    private final Listed list = new Listed();

    Roll(ModeratorRepository repository) {
        this.repository = repository;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        list.ask(vertx, "the list of moderators", repository::everybody);
    }

    /**
     * Whether the list says the same of {@code person} as their role, which was right at {@code since}
     * ({@link System#nanoTime()}); also when nothing was read of it since then. Who is banned is another matter.
     */
    public boolean agrees(Person person, long since) {
        return person.anonymous()
                || person.role() == Role.CREATOR
                || list.after(since)
                        .map(people -> people.contains(person.id()) == person.moderates())
                        .orElse(true);
    }
}
