package live.frontrow.chat.deed;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import live.frontrow.chat.ban.Bans;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.moderation.SettingsChange;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.common.problem.ProblemException;

/**
 * What moderators did, and taking it back: a mute, a ban, a change of settings. Never a deletion: its text is gone from every
 * pod and from the database, so there is nothing to bring back.
 */
@Singleton
class Deeds {

    private static final String UNDO = "undo";

    private final DeedRepository repository;
    private final Moderators moderators;
    private final Bans bans;
    private final LogWriter log;

    Deeds(DeedRepository repository, Moderators moderators, Bans bans, LogWriter log) {
        this.repository = repository;
        this.moderators = moderators;
        this.bans = bans;
        this.log = log;
    }

    Uni<DeedPage> page(Person caller, long before, int limit) {
        return moderators
                .admit(caller)
                .chain(() -> repository.before(before, limit + 1))
                .map(found -> {
                    List<DeedView> items = found.stream().limit(limit).toList();
                    String next =
                            found.size() > limit ? Long.toString(items.getLast().id()) : null;
                    return new DeedPage(items, next);
                });
    }

    /** Takes a deed back, once. */
    Uni<DeedView> undo(Person caller, long id) {
        return moderators.admit(caller).chain(moderator -> undo(moderator, id, repository.deed(id)));
    }

    private Uni<DeedView> undo(Person moderator, long id, Uni<DeedView> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("entry"))
                .invoke(deed -> {
                    if (!deed.reversible()) {
                        throw new ProblemException(
                                ChatProblem.CANNOT_UNDO, "Mutes, bans and settings can be taken back, nothing else.");
                    }
                })
                .call(deed -> allow(moderator, deed))
                .call(deed -> repository.undo(id, moderator.id()).invoke(first -> {
                    if (!first) {
                        throw new ProblemException(
                                ChatProblem.CANNOT_UNDO, "It was taken back before, or holds no longer.");
                    }
                }))
                .call(deed -> reverse(moderator, deed).onFailure().call(() -> repository.keep(id)))
                .chain(() -> repository.deed(id));
    }

    /** Taking back is an order like the one that would do the same in a room. */
    private Uni<Void> allow(Person moderator, DeedView deed) {
        return switch (deed.kind()) {
            case "mute" -> moderators.requireOther(moderator, person(deed));
            case "ban" -> moderators.requireOver(moderator, person(deed));
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> reverse(Person moderator, DeedView deed) {
        return switch (deed.kind()) {
            case "mute" ->
                write(deed, place -> new LogEntry.Mute(person(deed), null, moderator.id(), UNDO, LogEntry.now()));
            case "ban" ->
                Uni.createFrom()
                        .completionStage(() -> bans.change(person(deed), false, moderator.id(), UNDO))
                        .chain(() -> write(
                                deed,
                                place -> new LogEntry.Ban(person(deed), false, moderator.id(), UNDO, LogEntry.now())));
            default ->
                write(
                        deed,
                        place -> new LogEntry.Setting(before(deed, place.settings()), moderator.id(), LogEntry.now()));
        };
    }

    private static Settings before(DeedView deed, Settings now) {
        SettingsChange back = SettingsChange.back(deed.after(), deed.before(), now);
        if (!back.valid()) {
            throw new ProblemException(ChatProblem.CANNOT_UNDO, "All of it was set otherwise since then.");
        }
        return back.on(now);
    }

    private Uni<Void> write(DeedView deed, Function<DeedRepository.Place, LogEntry> entry) {
        String room = deed.show().toString();
        return repository
                .place(deed.show())
                .chain(place ->
                        Uni.createFrom().completionStage(() -> log.write(room, place.partition(), entry.apply(place))))
                .replaceWithVoid();
    }

    private static String person(DeedView deed) {
        return deed.person().id();
    }
}
