package live.frontrow.chat.room;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.Settings;

/** What holds in a room besides what was said: what the log said last, and before that what somebody brought who came in. */
final class Memory {

    private final Mutes mutes = new Mutes();
    private volatile Settings settings = Settings.OPEN;
    private boolean settingsSaid;
    private LogEntry.Message pinned;
    private boolean pinnedSaid;

    /** Of any thread. */
    Settings settings() {
        return settings;
    }

    /** The message above the others, or null. */
    LogEntry.Message pinned() {
        return pinned;
    }

    Optional<Instant> mutedUntil(String person, Instant now) {
        return mutes.until(person, now);
    }

    void bring(String person, Remembered remembered) {
        mutes.bring(person, remembered.mutedUntil());
        if (!settingsSaid && remembered.settings() != null) {
            settings = remembered.settings();
        }
        if (!pinnedSaid && remembered.pinned() != null) {
            pinned = remembered.pinned();
        }
    }

    void take(LogEntry entry) {
        switch (entry) {
            case LogEntry.Mute mute -> mutes.take(mute.person(), mute.until());
            case LogEntry.Setting said -> {
                settings = said.settings();
                settingsSaid = true;
            }
            case LogEntry.Pin pin -> pin(pin.message());
            case LogEntry.Purge gone -> unpin(gone.person());
            case LogEntry.Erasure gone -> {
                unpin(gone.person());
                pinned = pinned == null || pinned.replyTo() == null ? pinned : pinned.unnamed();
            }
            case LogEntry.Ban ban when ban.banned() -> unpin(ban.person());
            default -> {}
        }
    }

    /** What is gone is not above the others, nor told of by what is. */
    void forget(Predicate<LogEntry.Message> gone, Predicate<UUID> quoted) {
        if (pinned != null && gone.test(pinned)) {
            pin(null);
        } else if (pinned != null && pinned.answers(quoted)) {
            pinned = pinned.unquoted();
        }
    }

    private void unpin(String author) {
        if (pinned != null && pinned.author().id().equals(author)) {
            pin(null);
        }
    }

    private void pin(LogEntry.Message message) {
        pinned = message;
        pinnedSaid = true;
    }
}
