package live.frontrow.chat.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import live.frontrow.chat.archive.MessageArchive;
import live.frontrow.chat.ban.Bans;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.room.Room;
import live.frontrow.common.problem.ProblemException;

/** Orders of moderators, written into the log, which every pod follows. Each may be given again, by whoever got no answer. */
@Singleton
public class Moderation {

    private final Moderators moderators;
    private final Bans bans;
    private final LogWriter log;
    private final MessageArchive archive;

    Moderation(Moderators moderators, Bans bans, LogWriter log, MessageArchive archive) {
        this.moderators = moderators;
        this.bans = bans;
        this.log = log;
        this.archive = archive;
    }

    /** Takes away everything that {@code person} wrote so far; the position of that in the log. */
    public CompletionStage<Long> purge(Speaker speaker, String person) {
        return order(
                moderators.requireAgainst(speaker.person(), person),
                speaker,
                now -> new LogEntry.Purge(person, speaker.person().id(), now));
    }

    /** Lets {@code person} write no more for so many seconds; 0: they may again. */
    public CompletionStage<Long> mute(Speaker speaker, String person, int seconds, String reason) {
        return order(
                moderators.requireOther(speaker.person(), person),
                speaker,
                now -> new LogEntry.Mute(
                        person,
                        seconds == 0 ? null : now.plusSeconds(seconds),
                        speaker.person().id(),
                        reason,
                        now));
    }

    /**
     * Bans {@code person} from the channel, on every pod and in every service, and takes away what they wrote here; or lifts
     * the ban. Moderators are the creator's to ban.
     */
    public CompletionStage<Long> ban(Speaker speaker, String person, boolean banned, String reason) {
        String actor = speaker.person().id();
        return moderators
                .requireOver(speaker.person(), person)
                .subscribeAsCompletionStage()
                .thenCompose(allowed -> bans.change(person, banned, actor, reason))
                .thenCompose(changed -> write(speaker, new LogEntry.Ban(person, banned, actor, reason, now())));
    }

    /** Changes what the room allows, on top of what it allows now. */
    public CompletionStage<Long> settings(Speaker speaker, SettingsChange change) {
        return order(
                speaker,
                now -> new LogEntry.Setting(
                        change.on(speaker.room().settings()), speaker.person().id(), now));
    }

    /** Shows a message above all others, or, with null, none. To be called on the room's loop. */
    public CompletionStage<Long> pin(Speaker speaker, UUID message) {
        Moderators.requireRole(speaker.person());
        CompletionStage<LogEntry.Message> pinned =
                message == null ? CompletableFuture.completedStage(null) : find(speaker.room(), message, false);
        return pinned.thenCompose(found ->
                order(speaker, now -> new LogEntry.Pin(found, speaker.person().id(), now)));
    }

    /** Lets everybody see a held message. To be called on the room's loop. */
    public CompletionStage<Long> approve(Speaker speaker, UUID message) {
        Moderators.requireRole(speaker.person());
        return find(speaker.room(), message, true)
                .thenCompose(held -> order(
                        speaker,
                        now -> new LogEntry.Release(
                                held.released(), speaker.person().id(), now)));
    }

    /** Takes a held message away. To be called on the room's loop. */
    public CompletionStage<Long> reject(Speaker speaker, UUID message) {
        Moderators.requireRole(speaker.person());
        return find(speaker.room(), message, true)
                .thenCompose(held -> order(
                        speaker,
                        now -> new LogEntry.Deletion(
                                message, LogEntry.By.MODERATOR, speaker.person().id(), now)));
    }

    /** A message that is there, and held or not. */
    private CompletionStage<LogEntry.Message> find(Room room, UUID message, boolean held) {
        CompletionStage<LogEntry.Message> found = room.said(message)
                .map(Room.Said::message)
                .map(CompletableFuture::completedStage)
                .orElseGet(() -> archive.message(room.id(), message));
        return found.thenApply(said -> {
            if (said.text().isEmpty() || (said.held() != null) != held) {
                throw ProblemException.notFound("message");
            }
            return said;
        });
    }

    private CompletionStage<Long> order(Speaker speaker, Function<Instant, LogEntry> entry) {
        return order(moderators.require(speaker.person()), speaker, entry);
    }

    private CompletionStage<Long> order(Uni<Void> right, Speaker speaker, Function<Instant, LogEntry> entry) {
        return right.subscribeAsCompletionStage().thenCompose(allowed -> write(speaker, entry.apply(now())));
    }

    private CompletionStage<Long> write(Speaker speaker, LogEntry entry) {
        return log.write(speaker.room().id(), speaker.room().partition(), entry);
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
