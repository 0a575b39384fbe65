package live.frontrow.chat.moderation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderator.Moderators;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Orders of moderators, written into the log, which every pod follows. The same order again changes nothing more. */
@Singleton
public class Moderation {

    private final Moderators moderators;
    private final LogWriter log;

    Moderation(Moderators moderators, LogWriter log) {
        this.moderators = moderators;
        this.log = log;
    }

    /** Takes away everything that {@code person} wrote so far; the position of that in the log. */
    public CompletionStage<Long> purge(Speaker speaker, String person) {
        return order(speaker, now -> new LogEntry.Purge(person, speaker.person().id(), now));
    }

    /** Lets {@code person} write no more for so many seconds; 0: they may again. */
    public CompletionStage<Long> mute(Speaker speaker, String person, int seconds, String reason) {
        if (person.equals(speaker.person().id())) {
            throw new ProblemException(CommonProblem.FORBIDDEN, "Nobody mutes themselves.");
        }
        return order(
                speaker,
                now -> new LogEntry.Mute(
                        person,
                        seconds == 0 ? null : now.plusSeconds(seconds),
                        speaker.person().id(),
                        reason,
                        now));
    }

    private CompletionStage<Long> order(Speaker speaker, Function<Instant, LogEntry> entry) {
        return moderators
                .require(speaker.person())
                .subscribeAsCompletionStage()
                .thenCompose(allowed -> log.write(
                        speaker.room().id(),
                        speaker.room().partition(),
                        entry.apply(Instant.now().truncatedTo(ChronoUnit.MILLIS))));
    }
}
