package live.frontrow.chat.room;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.pulse.Pulse;

/**
 * One show's room on this pod. Frames are encoded once and sent to everybody at once when it is quiet, together once a tick
 * when it is busy, row by row. All of it happens on the room's loop; the methods may be called from anywhere.
 */
public final class Room {

    /** Frames that somebody sees who comes in. */
    static final int GREETING = 50;

    private final String id;
    private final int partition;
    private final String topic;
    private final RoomLoop loop;
    private final RoomLog log;
    private final Ring ring;
    private final Memory memory;
    private final Rows rows;
    private final Pulse pulse;
    private final Notices notices;
    private final Delivery delivery;
    private final Lookout lookout;
    private final AtomicInteger expected = new AtomicInteger();
    private volatile long usedAt;

    Room(String id, int partition, String topic, long floor, RoomLoop loop, Pulse pulse, EmojiBoard emoji) {
        this.id = id;
        this.partition = partition;
        this.topic = topic;
        this.loop = loop;
        this.log = new RoomLog(floor);
        this.ring = log.ring();
        this.memory = log.memory();
        this.rows = new Rows(loop, this::flush);
        this.usedAt = loop.millis();
        this.pulse = pulse;
        this.notices = new Notices(pulse, emoji, loop, rows::want);
        this.delivery = new Delivery(loop, ring, notices, rows);
        this.lookout = new Lookout(delivery);
    }

    /** The show's id. */
    public String id() {
        return id;
    }

    /** Where the room is in the log. */
    public int partition() {
        return partition;
    }

    /** The next record of this room; empty when nobody knows what it says. */
    void append(long seq, Optional<LogEntry> entry) {
        usedAt = loop.millis();
        loop.execute(() -> {
            log.append(seq, entry);
            rows.frame();
        });
    }

    /**
     * Gives {@code guest} a seat: after what they have seen, if all of what follows is here; else with the newest frames.
     * {@code seated} is called on the loop, before anything is sent.
     */
    void join(Guest guest, Optional<Resume> resume, Consumer<Seat> seated) {
        loop.execute(() -> {
            Seat seat = new Seat(guest, loop.millis());
            OptionalLong from = resume.map(this::resumable).orElse(OptionalLong.empty());
            seat.begin(from.orElseGet(() -> ring.back(GREETING)));
            rows.add(seat);
            guest.counted().ifPresent(pulse::enter);
            log.bring(guest.person(), guest.remembered());
            seated.accept(seat);
            seat.owe(state(seat, from.isPresent()));
            if (guest.counted().isEmpty() && notices.currentQuestion() != null) {
                // An overlay is nobody, so it cannot read the list.
                seat.owe(notices.currentQuestion());
            }
            if (notices.currentPoll() != null) {
                // So nobody has to read a list to know that nothing is asked.
                seat.owe(notices.currentPoll());
            }
            if (from.isPresent()) {
                // What they missed comes with their row: thousands who come back from the same place get the same text.
                delivery.alone(seat);
            } else {
                // A page that has nothing yet asks for history when there is no greeting with the state.
                delivery.send(seat);
            }
        });
    }

    /** Takes the seat away. */
    public void leave(Seat seat) {
        loop.execute(() -> {
            if (rows.remove(seat)) {
                seat.guest().counted().ifPresent(pulse::leave);
                usedAt = loop.millis();
                expected.decrementAndGet();
            }
        });
    }

    /** A frame for one guest. */
    public void tell(Seat seat, String frame) {
        loop.here(() -> delivery.give(seat, frame));
    }

    /** The guest is alive. */
    public void heard(Seat seat) {
        loop.here(() -> seat.heard(loop.millis()));
    }

    /** Somebody taps {@code emoji}, a place in {@link live.frontrow.chat.pulse.Emoji#ALL}, so often. */
    public void react(int emoji, int count) {
        pulse.tap(emoji, count);
    }

    /** Whether somebody is here, or on their way. */
    public boolean occupied() {
        return expected.get() > 0;
    }

    /**
     * Tells everybody what has become of questions, and what holds for asking them (null: as before). {@code missed}: of what was
     * before this nobody can be sure. {@code first}: nothing was read of the room before, or not lately.
     */
    public void questions(Collection<Change> changes, Object settings, boolean missed, boolean first) {
        loop.execute(() -> notices.questions(board -> {
            if (first) {
                board.begin();
            }
            if (missed) {
                board.miss();
            }
            if (settings != null) {
                board.settings(settings);
            }
            changes.forEach(board::add);
        }));
    }

    /** Tells everybody what has become of polls. {@code first}: nothing was read of the room before, or not lately. */
    public void polls(Collection<Change> changes, boolean first) {
        loop.execute(() -> notices.polls(board -> {
            if (first) {
                board.begin();
            }
            changes.forEach(board::add);
        }));
    }

    /** Runs {@code task} where the room lives. */
    public void here(Runnable task) {
        loop.here(task);
    }

    /** A message of the last minutes, with its position; a deleted one has no text. To be asked on the loop. */
    public Optional<Said> said(UUID message) {
        return log.said(message);
    }

    /** Until when this person may not write here; empty when nothing keeps them from it. To be asked on the loop. */
    public Optional<Instant> mutedUntil(String person, Instant now) {
        return memory.mutedUntil(person, now);
    }

    /** When this person wrote here last, another message than {@code but}. To be asked on the loop. */
    public Optional<Instant> lastWrote(String person, UUID but) {
        return log.writers().last(person, but);
    }

    /** Whether everybody has seen something that this person wrote here. To be asked on the loop. */
    public boolean shown(String person) {
        return log.writers().shown(person);
    }

    /** Held messages whose delay was over at {@code time} and that nobody has released. To be asked on the loop. */
    public List<LogEntry.Message> overdue(Instant time) {
        return log.overdue(time);
    }

    /** Lets its writer know that a message is held. */
    public void tellHeld(Seat seat, LogEntry.Message message) {
        tell(seat, Frames.held(message));
    }

    /** A message is on its way into the log. To be called on the loop. */
    public void writes(LogEntry.Message message) {
        log.writers().take(message);
    }

    /** What this room allows; on any thread. */
    public Settings settings() {
        return memory.settings();
    }

    /** Closes whoever must not be here any more, and looks who is still there. */
    void sweep() {
        loop.execute(() -> {
            long now = loop.millis();
            notices.look();
            rows.each(seat -> look(seat, now));
        });
    }

    /** Asks everybody to come back, within so many milliseconds, to wherever they are led then. */
    void drain(long withinMillis) {
        loop.execute(() -> {
            rows.each(seat -> seat.owe(Frames.reconnect(withinMillis)));
            rows.flush();
            rows.each(seat -> seat.close(CloseCode.RESTART, ""));
        });
    }

    /** Somebody is about to join: until they leave, the room is not forgotten. */
    void expect() {
        expected.incrementAndGet();
    }

    /** Whether nobody is here or on their way, and nothing was said since {@code time}. */
    boolean unusedSince(long time) {
        return expected.get() == 0 && usedAt < time;
    }

    /** Position of the newest record, for whoever knows that nothing is under way. */
    long head() {
        return ring.head();
    }

    /** Whoever came in where a pod's memory begins has a position that is no record's of this room: other pods never name it. */
    private OptionalLong resumable(Resume resume) {
        boolean here = resume.topic().equals(topic) && resume.seq() >= ring.floor() && resume.seq() <= ring.head();
        return here ? OptionalLong.of(ring.upTo(resume.seq())) : OptionalLong.empty();
    }

    private String state(Seat seat, boolean resumed) {
        Object me = me(seat);
        seat.tells(me);
        seat.noticed(notices.greeting());
        return Frames.state(new Frames.State(id, topic, seat.position(), resumed, me, memory, pulse));
    }

    private Object me(Seat seat) {
        Guest guest = seat.guest();
        return guest.me(memory.mutedUntil(guest.person(), Instant.now()), memory.settings());
    }

    private void flush(Row row) {
        notices.release();
        delivery.flush(row);
    }

    private void look(Seat seat, long now) {
        lookout.look(seat, now);
        Object me = me(seat);
        if (!seat.closed() && seat.tells(me)) {
            delivery.give(seat, Frames.me(me));
        }
    }
}
