package live.frontrow.chat.poll;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.archive.Readers;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.rights.Person;

/** Polls for whoever may read what was said at the show, on air or over. */
@Singleton
class PollReading {

    private final PollRepository repository;
    private final Moderators moderators;
    private final Readers readers;

    PollReading(PollRepository repository, Moderators moderators, Readers readers) {
        this.repository = repository;
        this.moderators = moderators;
        this.readers = readers;
    }

    Uni<PollPage> page(Person caller, UUID show) {
        return moderators
                .known(caller)
                .call(person -> readers.admit(person, show))
                .chain(person ->
                        repository.list(show).map(all -> seen(person, all)).chain(seen -> page(person, seen)));
    }

    private static List<Poll> seen(Person person, List<Poll> all) {
        return all.stream()
                .filter(poll -> person.moderates() || poll.status().visible())
                .toList();
    }

    private Uni<PollPage> page(Person person, List<Poll> seen) {
        Uni<List<PollPage.Voted>> voted = person.anonymous() || seen.isEmpty()
                ? Uni.createFrom().item(List.of())
                : repository.voted(person.id(), seen.stream().map(Poll::id).toList());
        return voted.map(own -> new PollPage(seen.stream().map(Poll::view).toList(), own, person.moderates()));
    }
}
