package live.frontrow.chat.people;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/** What moderators know of people, and tell each other. */
@Singleton
class People {

    private final PersonRepository repository;
    private final Moderators moderators;

    People(PersonRepository repository, Moderators moderators) {
        this.repository = repository;
        this.moderators = moderators;
    }

    Uni<PersonCard> card(Person caller, String person) {
        return moderators.admit(caller).chain(() -> card(person));
    }

    /** Replaces the note, or, with a blank text, takes it away. */
    Uni<PersonCard> note(Person caller, String person, String text) {
        return moderators
                .admit(caller)
                .chain(() -> text.isBlank()
                        ? repository.forgetNote(person)
                        : repository.note(person, text.strip(), caller.id()))
                .chain(() -> card(person));
    }

    private Uni<PersonCard> card(String person) {
        return repository
                .card(person)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("person"))
                .chain(card -> repository.newest(person).map(card::with));
    }
}
