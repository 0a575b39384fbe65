package live.frontrow.chat.message;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogWriter;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.room.Rooms;
import org.jboss.logging.Logger;

/**
 * Which messages only moderators see at first, and the end of a delay: a record in the log, so that everybody gets the message at
 * the same place. The pod that took the message writes it; when it does not, for whatever cause, any other one does.
 */
@Singleton
class Holds {

    private static final Logger LOG = Logger.getLogger(Holds.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;
    /** A release of another pod is known by then. */
    private static final Duration OTHERS_AFTER = Duration.ofSeconds(3);

    private final LogWriter log;
    private final Rooms rooms;
    private final Vertx vertx;
    private long timer;

    Holds(LogWriter log, Rooms rooms, Vertx vertx) {
        this.log = log;
        this.rooms = rooms;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent event) {
        timer = vertx.setPeriodic(LOOK_EVERY_MILLIS, each -> rooms.each(this::releaseOverdue));
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    private void releaseOverdue(Room room) {
        room.here(() -> room.overdue(LogEntry.now().minus(OTHERS_AFTER)).forEach(message -> release(room, message)));
    }

    /** Why a message of this person waits, or null. To be asked on the room's loop. */
    LogEntry.Held of(Speaker speaker, Instant now) {
        if (speaker.person().moderates()) {
            return null;
        }
        Settings settings = speaker.room().settings();
        boolean first = !speaker.standing().wrote()
                && !speaker.room().shown(speaker.person().id());
        if (settings.holdFirst() && first) {
            return new LogEntry.Held(LogEntry.Reason.FIRST, null);
        }
        return settings.delaySeconds() > 0
                ? new LogEntry.Held(LogEntry.Reason.DELAY, now.plusSeconds(settings.delaySeconds()))
                : null;
    }

    /** Releases a message that waits for a time, when that is over; nothing for others. */
    void releaseLater(Room room, LogEntry.Message message) {
        if (message.held() != null && message.held().until() != null) {
            long wait = Math.max(
                    1, Duration.between(LogEntry.now(), message.held().until()).toMillis());
            vertx.setTimer(
                    wait,
                    timer -> room.here(() -> room.said(message.id())
                            .filter(said -> said.message().held() != null)
                            .ifPresent(said -> release(room, message))));
        }
    }

    private void release(Room room, LogEntry.Message message) {
        log.write(room.id(), room.partition(), new LogEntry.Release(message.released(), null, LogEntry.now()))
                .exceptionally(failure -> {
                    LOG.warnf("A delayed message waits for longer: %s", failure.getMessage());
                    return null;
                });
    }
}
