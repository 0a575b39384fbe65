package live.frontrow.chat.moderator;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Person.Role;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Who keeps order besides the creator, as the creator said. */
@Singleton
public class Moderators {

    private final ModeratorRepository repository;
    private final Appointments appointments;

    Moderators(ModeratorRepository repository, Appointments appointments) {
        this.repository = repository;
        this.appointments = appointments;
    }

    /** The same person with the role that the creator gave them. */
    public Uni<Person> known(Person person) {
        if (person.anonymous() || person.role() == Role.CREATOR) {
            return Uni.createFrom().item(person);
        }
        return repository.moderates(person.id()).map(moderates -> person.as(moderates ? Role.MODERATOR : Role.VIEWER));
    }

    /** Fails with {@code forbidden} at once, asking nobody, unless {@code person} came in as a moderator. */
    public static void requireRole(Person person) {
        refuseIf(!person.moderates(), "Only moderators do this.");
    }

    /** Fails with {@code forbidden} unless {@code person} moderates now: a socket may be older than the creator's mind. */
    public Uni<Void> require(Person person) {
        Uni<Person> known =
                person.moderates() ? known(person) : Uni.createFrom().item(person);
        return known.invoke(Moderators::requireRole).replaceWithVoid();
    }

    /** The same for somebody whose role beside the creator's is not known yet: gives them with it. */
    public Uni<Person> admit(Person person) {
        return known(person).invoke(Moderators::requireRole);
    }

    /** Like {@link #require}, and {@code other} is not the creator, against whom nobody keeps order. */
    public Uni<Void> requireAgainst(Person person, String other) {
        return require(person)
                .chain(() -> other.equals(person.id()) ? Uni.createFrom().item(false) : repository.creator(other))
                .invoke(creator -> refuseIf(creator, "Nobody does this to the creator."))
                .replaceWithVoid();
    }

    /** The same, and {@code other} is somebody else. */
    public Uni<Void> requireOther(Person person, String other) {
        return requireAgainst(person, other)
                .invoke(() -> refuseIf(other.equals(person.id()), "Nobody does this to themselves."));
    }

    /** The same, and {@code other} is not on the list of moderators, banned or not, unless the creator asks. */
    public Uni<Void> requireOver(Person person, String other) {
        return requireOther(person, other)
                .chain(() -> person.role() == Role.CREATOR ? Uni.createFrom().item(false) : repository.listed(other))
                .invoke(listed -> refuseIf(listed, "Only the creator bans moderators."))
                .replaceWithVoid();
    }

    private static void refuseIf(boolean wrong, String detail) {
        if (wrong) {
            throw new ProblemException(CommonProblem.FORBIDDEN, detail);
        }
    }

    /** All of them, by name. */
    Uni<List<ModeratorView>> list() {
        return repository.list();
    }

    /** Makes {@code person} one, or says how they are called now. */
    Uni<ModeratorView> add(String person, String name) {
        return appointments
                .add(person, name, ModeratorRepository.MOST)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.invalid(
                        "person",
                        "is one more than the " + ModeratorRepository.MOST + " moderators that there may be"));
    }

    /**
     * Ends an appointment that was made until then, so that whoever hears late of it hears of its end as well, and has Kafka forget
     * both; in the current Panache transaction.
     */
    public Uni<Void> forget(String person, Instant until) {
        return appointments.remove(person, until).chain(() -> appointments.forget(person));
    }

    /** Whoever is none stays none. */
    Uni<Void> remove(String person) {
        return appointments.remove(person);
    }
}
