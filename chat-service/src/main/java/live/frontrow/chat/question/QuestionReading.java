package live.frontrow.chat.question;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.question.QuestionRepository.Mine;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/** Questions for whoever may read the show's room. */
@Singleton
class QuestionReading {

    private final QuestionRepository repository;
    private final Moderators moderators;
    private final Readers readers;

    QuestionReading(QuestionRepository repository, Moderators moderators, Readers readers) {
        this.repository = repository;
        this.moderators = moderators;
        this.readers = readers;
    }

    /** The same person with their role, if they may read what was said at the show; fails with the reason. */
    Uni<Person> admit(Person caller, UUID show) {
        return moderators.known(caller).call(person -> readers.admit(person, show));
    }

    Uni<QuestionPage> page(Person caller, UUID show, QuestionFilter filter) {
        return admit(caller, show)
                .invoke(person -> {
                    if (filter.moderators()) {
                        Moderators.requireRole(person);
                    }
                })
                .chain(person -> repository
                        .list(show, filter.statuses(person.moderates()))
                        .chain(found -> own(person, show).chain(own -> page(person, show, filter, found, own))));
    }

    private Uni<List<Question>> own(Person person, UUID show) {
        return person.anonymous() ? Uni.createFrom().item(List.of()) : repository.own(show, person.id());
    }

    private Uni<QuestionPage> page(
            Person person, UUID show, QuestionFilter filter, List<Question> found, List<Question> own) {
        List<Question> items = Stream.concat(
                        found.stream(), own.stream().filter(each -> !person.moderates() && filter.own(each)))
                .sorted(filter.order())
                .toList();
        Instant now = Instant.now();
        return repository
                .mine(show, person.id(), items.stream().map(Question::id).toList())
                .map(mine -> new QuestionPage(
                        items.stream().map(each -> view(person, each, now)).toList(),
                        own.stream().map(Question::id).toList(),
                        mine.voted(),
                        person.moderates(),
                        mine.settings(),
                        next(person, mine, now)));
    }

    /** All that was asked at a show, the oldest first. */
    Uni<List<Question>> everything(Person caller, UUID show) {
        return admit(caller, show).chain(() -> repository.everything(show));
    }

    /** Those of these that everybody sees, as somebody sees them, in this order. */
    Uni<List<QuestionView>> some(Person person, UUID show, List<UUID> wanted) {
        Instant now = Instant.now();
        return repository.some(show, wanted).map(found -> found.stream()
                .filter(question -> question.status().visible())
                .sorted(Comparator.comparing(question -> wanted.indexOf(question.id())))
                .map(question -> view(person, question, now))
                .toList());
    }

    /** One question, or {@code not-found}, whether it is not there or not for them. */
    Uni<QuestionView> one(Person caller, UUID show, UUID id) {
        return admit(caller, show).chain(person -> repository.one(show, id).map(question -> {
            if (question == null
                    || !Eyes.of(person.id(), person.moderates(), question).see(question)) {
                throw ProblemException.notFound("question");
            }
            return view(person, question, Instant.now());
        }));
    }

    private static QuestionView view(Person person, Question question, Instant now) {
        return Eyes.of(person.id(), person.moderates(), question).view(question, now);
    }

    private static Instant next(Person person, Mine mine, Instant now) {
        if (person.moderates() || mine.asked() == null) {
            return null;
        }
        Instant next = mine.asked().plus(AskingLimits.EACH);
        return next.isAfter(now) ? next : null;
    }
}
