package live.frontrow.chat.archive;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.common.problem.ProblemException;

/** Who may read what is kept of a show. */
@Singleton
public class Readers {

    private final Rights rights;
    private final Moderators moderators;

    Readers(Rights rights, Moderators moderators) {
        this.rights = rights;
        this.moderators = moderators;
    }

    /**
     * Fails with the reason if {@code person} may not. Only of whom memory refuses it is asked whether they moderate: they alone read
     * more than others.
     */
    public Uni<Void> admit(Person person, UUID show) {
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
