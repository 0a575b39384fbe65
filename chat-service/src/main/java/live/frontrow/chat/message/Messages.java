package live.frontrow.chat.message;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import live.frontrow.chat.log.Author;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.rights.Silence;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Said;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;

/**
 * Writes messages into the log and takes them out of it. Called on the room's loop; throws what is refused at once, and answers
 * when Kafka has the rest.
 */
@Singleton
public class Messages {

    private static final int QUOTE_CHARACTERS = 100;

    /** Refusals that somebody brings about who writes too much, or will not hear. */
    private static final Set<ProblemType> FLOODS = Set.of(
            ChatProblem.TOO_FAST,
            ChatProblem.SLOW_MODE,
            ChatProblem.DUPLICATE,
            ChatProblem.BLOCKED_WORD,
            ChatProblem.MUTED);

    private final Rights rights;
    private final ContentRules content;
    private final Holds holds;
    private final Sent sent;
    private final Pace pace;
    private final Flood flood;
    private final LogWriter log;
    private final Lookup lookup;
    private final Moderators moderators;

    Messages(
            Rights rights,
            ContentRules content,
            Holds holds,
            Sent sent,
            Pace pace,
            Flood flood,
            LogWriter log,
            Lookup lookup,
            Moderators moderators) {
        this.rights = rights;
        this.content = content;
        this.holds = holds;
        this.sent = sent;
        this.pace = pace;
        this.flood = flood;
        this.log = log;
        this.lookup = lookup;
        this.moderators = moderators;
    }

    /** A message that is written for good, and the whole of it as long as it is held. */
    public record Written(UUID id, long seq, Optional<LogEntry.Message> held) {

        static Written of(LogEntry.Message message, long seq) {
            return new Written(message.id(), seq, Optional.of(message).filter(written -> written.held() != null));
        }
    }

    /** Writes {@code text}; the same {@code clientId} again is the same message. */
    public CompletionStage<Written> send(Speaker speaker, String clientId, String text, UUID replyTo) {
        Instant now = LogEntry.now();
        try {
            return send(speaker, clientId, text, replyTo, now);
        } catch (ProblemException refused) {
            throw FLOODS.contains(refused.type()) && !speaker.person().moderates()
                    ? flooding(speaker, refused, now)
                    : refused;
        }
    }

    private CompletionStage<Written> send(Speaker speaker, String clientId, String text, UUID replyTo, Instant now) {
        Person person = speaker.person();
        Room room = speaker.room();
        UUID id = id(room.id(), person.id(), clientId);
        Optional<Said> before = room.said(id);
        if (before.isPresent()) {
            return CompletableFuture.completedStage(
                    Written.of(before.get().message(), before.get().seq()));
        }
        CompletionStage<Written> underWay = sent.of(id);
        if (underWay != null) {
            return underWay;
        }
        admit(speaker, now);
        String cleaned = Texts.clean(text);
        content.check(speaker, id, cleaned, now);
        if (!person.moderates()
                && !content.emojiAlone(cleaned)
                && flood.repeated(Flood.Writer.of(speaker), id, cleaned, System.nanoTime())) {
            throw new ProblemException(ChatProblem.DUPLICATE, "You have just written that.");
        }
        Duration wait = pace.take(person.id(), System.nanoTime());
        if (wait.isPositive()) {
            throw new ProblemException(
                    ChatProblem.TOO_FAST, "Not so fast.", Map.of("retryAfter", wait.toSeconds() + 1));
        }
        return sent.take(
                id,
                quote(room, replyTo).thenComposeAsync(quote -> write(speaker, id, cleaned, quote, now), room::here));
    }

    private CompletionStage<Written> write(Speaker speaker, UUID id, String text, LogEntry.Quote quote, Instant now) {
        Person person = speaker.person();
        Room room = speaker.room();
        Author author = new Author(person.id(), person.name(), rights.badges(person, now));
        LogEntry.Message message = new LogEntry.Message(id, now, author, text, quote, holds.of(speaker, now));
        room.writes(message);
        flood.wrote(Flood.Writer.of(speaker), id, text, System.nanoTime());
        return log.write(room.id(), room.partition(), message).thenApply(seq -> {
            holds.releaseLater(room, message);
            return Written.of(message, seq);
        });
    }

    /** Takes a message away: one's own, or as a moderator. Of one that is gone already that is no fault. */
    public CompletionStage<Long> delete(Speaker speaker, UUID message) {
        if (speaker.person().anonymous()) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "Sign in to take your messages away.");
        }
        return lookup.author(speaker.room(), message).thenCompose(author -> {
            boolean own = author.equals(speaker.person().id());
            LogEntry.By by = own ? LogEntry.By.AUTHOR : LogEntry.By.MODERATOR;
            Instant now = LogEntry.now();
            LogEntry deletion =
                    new LogEntry.Deletion(message, by, speaker.person().id(), now);
            CompletionStage<Void> allowed = own
                    ? CompletableFuture.completedStage(null)
                    : moderators.require(speaker.person()).subscribeAsCompletionStage();
            return allowed.thenCompose(
                    yes -> log.write(speaker.room().id(), speaker.room().partition(), deletion));
        });
    }

    /** Told at first, muted for a while when it goes on, then shown out. The mute is in the log, so it holds everywhere. */
    private ProblemException flooding(Speaker speaker, ProblemException refused, Instant now) {
        String person = speaker.person().id();
        Room room = speaker.room();
        int times = flood.refused(Flood.Writer.of(speaker), System.nanoTime());
        if (times == Flood.MUTE_AT && room.mutedUntil(person, now).isEmpty()) {
            log.write(room.id(), room.partition(), new LogEntry.Mute(person, now.plus(Flood.MUTE), null, "flood", now));
        }
        return times < Flood.DROP_AT
                ? refused
                : new ProblemException(ChatProblem.FLOODING, ChatProblem.FLOODING.title() + ".");
    }

    private void admit(Speaker speaker, Instant now) {
        Person person = speaker.person();
        Room room = speaker.room();
        rights.refusal(person, room.id(), now)
                .map(problem -> new Silence(problem, null))
                .or(() -> rights.silence(
                        person, speaker.standing(), room.settings(), room.mutedUntil(person.id(), now), now))
                .ifPresent(reason -> {
                    throw reason.asRefusal(now);
                });
    }

    /** What is answered is quoted, because it may be gone from everybody's sight; only its beginning. */
    private CompletionStage<LogEntry.Quote> quote(Room room, UUID replyTo) {
        if (replyTo == null) {
            return CompletableFuture.completedStage(null);
        }
        return lookup.find(room, replyTo, false).thenApply(answered -> {
            String text = answered.text();
            int end = text.offsetByCodePoints(0, Math.min(QUOTE_CHARACTERS, text.codePointCount(0, text.length())));
            return new LogEntry.Quote(replyTo, answered.author().name(), text.substring(0, end));
        });
    }

    private static UUID id(String room, String person, String clientId) {
        return UUID.nameUUIDFromBytes((room + '\n' + person + '\n' + clientId).getBytes(StandardCharsets.UTF_8));
    }
}
