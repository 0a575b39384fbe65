package live.frontrow.chat.room;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;

/** What a pod knows of a room from its log: the newest frames, and what holds. */
final class RoomLog {

    /** As long as nobody who was erased comes in. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(2);

    private final Ring ring;
    private final Memory memory = new Memory();
    private final Writers writers = new Writers();
    private final Delays delays = new Delays();
    private final Purges purges = new Purges();

    /** Until then an answer may come that was on its way when whom it quotes was erased. */
    private Instant quotesErased = Instant.MIN;

    RoomLog(long floor) {
        this.ring = new Ring(floor);
    }

    Ring ring() {
        return ring;
    }

    Memory memory() {
        return memory;
    }

    Writers writers() {
        return writers;
    }

    /** Held messages whose delay was over at {@code time} and that are still held; each again after a while. */
    List<LogEntry.Message> overdue(Instant time) {
        return delays.overdue(time);
    }

    /** The next record; empty when nobody knows what it says. One that was read before is passed over. */
    void append(long seq, Optional<LogEntry> entry) {
        if (seq > ring.head()) {
            ring.add(entry.map(known -> take(known, seq)).orElseGet(() -> nothing(seq)));
        }
    }

    /** What the archive knows; what was taken away since is not brought back. */
    void bring(String person, Remembered remembered) {
        memory.bring(person, remembered);
        memory.forget(this::gone, ring::blanked);
    }

    Optional<Said> said(UUID message) {
        return ring.message(message).map(entry -> new Said(entry.seq(), entry.message()));
    }

    private Entry take(LogEntry entry, long seq) {
        switch (entry) {
            case LogEntry.Message said -> {
                return ring.message(said.id()).isPresent() || ring.blanked(said.id()) ? nothing(seq) : show(said, seq);
            }
            case LogEntry.Release release -> {
                return release(release.message().released(), seq);
            }
            case LogEntry.Deletion gone -> {
                ring.delete(gone.message());
                delays.forget(gone.message());
            }
            case LogEntry.Purge gone -> purge(gone.person(), gone.at());
            case LogEntry.Erasure gone -> {
                ring.blank(gone.person(), gone.at());
                forget(gone.person(), gone.at());
                ring.unname();
                quotesErased = gone.at().plus(ON_THE_WAY);
            }
            case LogEntry.Ban ban when ban.banned() -> purge(ban.person(), ban.at());
            case LogEntry.Pin pin
            when pin.message() != null && gone(pin.message()) -> {
                return nothing(seq);
            }
            default -> {}
        }
        memory.take(entry);
        memory.forget(this::gone, ring::blanked);
        if (entry instanceof LogEntry.Pin) {
            return Entry.pin(memory.pinned(), seq, ring.head());
        }
        return Entry.of(Frames.of(entry, seq, ring.head()), seq, ring.head());
    }

    private Entry show(LogEntry.Message said, long seq) {
        LogEntry.Message message = quoting(said);
        if (message.held() == null) {
            writers.show(message);
        } else {
            writers.take(message);
            delays.take(message);
        }
        return Entry.of(message, seq, ring.head());
    }

    private LogEntry.Message quoting(LogEntry.Message said) {
        if (said.at().isBefore(quotesErased) && said.answers(ring::unknown)) {
            return said.unnamed();
        }
        return said.answers(ring::blanked) ? said.unquoted() : said;
    }

    /** Once, and not when it was taken away before. */
    private Entry release(LogEntry.Message message, long seq) {
        delays.forget(message.id());
        Optional<Entry> before = ring.message(message.id());
        boolean free = before.filter(entry -> entry.message().held() == null).isPresent();
        if (free || gone(message)) {
            return nothing(seq);
        }
        before.ifPresent(ring::blank);
        return show(message, seq);
    }

    private void purge(String person, Instant at) {
        ring.blank(person, Instant.MAX);
        forget(person, at);
    }

    private void forget(String person, Instant at) {
        delays.forget(person);
        purges.take(person, at);
    }

    /** Whether what another record brings along was taken away before; of what is here the ring knows. */
    private boolean gone(LogEntry.Message message) {
        return ring.blanked(message.id()) || ring.message(message.id()).isEmpty() && purges.cover(message);
    }

    private Entry nothing(long seq) {
        return Entry.of(Frames.skip(seq, ring.head()), seq, ring.head());
    }
}
