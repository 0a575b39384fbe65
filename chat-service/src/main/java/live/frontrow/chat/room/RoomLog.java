package live.frontrow.chat.room;

import java.util.Optional;
import java.util.UUID;
import live.frontrow.chat.log.LogEntry;

/** What a pod knows of a room from its log: the newest frames, and what holds. */
final class RoomLog {

    private final Ring ring;
    private final Memory memory = new Memory();
    private final Writers writers = new Writers();

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

    /** The next record; empty when nobody knows what it says. One that was read before is passed over. */
    void append(long seq, Optional<LogEntry> entry) {
        if (seq > ring.head()) {
            ring.add(entry.map(known -> take(known, seq)).orElseGet(() -> nothing(seq)));
        }
    }

    Optional<Room.Said> said(UUID message) {
        return ring.message(message).map(entry -> new Room.Said(entry.seq(), entry.message()));
    }

    private Entry take(LogEntry entry, long seq) {
        switch (entry) {
            case LogEntry.Message said -> {
                if (ring.message(said.id()).isPresent()) {
                    return nothing(seq);
                }
                writers.take(said);
                return new Entry(seq, ring.head(), said, Frames.of(said, seq, ring.head()));
            }
            case LogEntry.Deletion gone -> ring.message(gone.message()).ifPresent(ring::blank);
            case LogEntry.Purge gone -> ring.blank(gone.person());
            case LogEntry.Ban ban when ban.banned() -> ring.blank(ban.person());
            case LogEntry.Pin pin when pin.message() != null && ring.blanked(pin.message().id()) -> {
                return nothing(seq);
            }
            default -> {}
        }
        memory.take(entry);
        return new Entry(seq, ring.head(), null, Frames.of(entry, seq, ring.head()));
    }

    private Entry nothing(long seq) {
        return new Entry(seq, ring.head(), null, Frames.skip(seq, ring.head()));
    }
}
