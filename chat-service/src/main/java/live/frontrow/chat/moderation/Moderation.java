package live.frontrow.chat.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import live.frontrow.chat.ban.Bans;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.message.Lookup;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderator.Moderators;

/** Orders of moderators, written into the log, which every pod follows. Each may be given again, by whoever got no answer. */
@Singleton
public class Moderation {

    private final Moderators moderators;
    private final Bans bans;
    private final LogWriter log;
    private final Lookup lookup;

    Moderation(Moderators moderators, Bans bans, LogWriter log, Lookup lookup) {
        this.moderators = moderators;
        this.bans = bans;
        this.log = log;
        this.lookup = lookup;
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
                .thenCompose(
                        changed -> write(speaker, new LogEntry.Ban(person, banned, actor, reason, LogEntry.now())));
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
                message == null ? CompletableFuture.completedStage(null) : lookup.find(speaker.room(), message, false);
        return pinned.thenCompose(found ->
                order(speaker, now -> new LogEntry.Pin(found, speaker.person().id(), now)));
    }

    /** Lets everybody see a held message. To be called on the room's loop. */
    public CompletionStage<Long> approve(Speaker speaker, UUID message) {
        Moderators.requireRole(speaker.person());
        return lookup.find(speaker.room(), message, true)
                .thenCompose(held -> order(
                        speaker,
                        now -> new LogEntry.Release(
                                held.released(), speaker.person().id(), now)));
    }

    /** Takes a held message away. To be called on the room's loop. */
    public CompletionStage<Long> reject(Speaker speaker, UUID message) {
        Moderators.requireRole(speaker.person());
        return lookup.find(speaker.room(), message, true)
                .thenCompose(held -> order(
                        speaker,
                        now -> new LogEntry.Deletion(
                                message, LogEntry.By.MODERATOR, speaker.person().id(), now)));
    }

    private CompletionStage<Long> order(Speaker speaker, Function<Instant, LogEntry> entry) {
        return order(moderators.require(speaker.person()), speaker, entry);
    }

    private CompletionStage<Long> order(Uni<Void> right, Speaker speaker, Function<Instant, LogEntry> entry) {
        return right.subscribeAsCompletionStage().thenCompose(allowed -> write(speaker, entry.apply(LogEntry.now())));
    }

    private CompletionStage<Long> write(Speaker speaker, LogEntry entry) {
        return log.write(speaker.room().id(), speaker.room().partition(), entry);
    }
}
