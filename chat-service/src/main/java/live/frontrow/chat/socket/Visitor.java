package live.frontrow.chat.socket;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import live.frontrow.chat.log.Settings;
import live.frontrow.chat.message.Speaker;
import live.frontrow.chat.moderator.Roll;
import live.frontrow.chat.overlay.OverlayRoll;
import live.frontrow.chat.rights.Person;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.rights.Silence;
import live.frontrow.chat.rights.Standing;
import live.frontrow.chat.room.CloseCode;
import live.frontrow.chat.room.Guest;
import live.frontrow.chat.room.Remembered;
import live.frontrow.chat.room.Room;
import live.frontrow.chat.ticket.Admission;
import live.frontrow.common.problem.ProblemType;

/** Somebody behind a socket. */
final class Visitor implements Guest {

    private final WebSocketConnection connection;
    private final Wire wire;
    private final Person person;
    private final String show;
    private final Standing standing;
    private final Remembered remembered;
    private final Rights rights;
    private final Roll roll;
    private final OverlayRoll overlays;
    /** {@link System#nanoTime()}: the ticket is older. */
    private final long since = System.nanoTime();

    Visitor(
            WebSocketConnection connection,
            Wire wire,
            Admission admission,
            Rights rights,
            Roll roll,
            OverlayRoll overlays) {
        this.connection = connection;
        this.wire = wire;
        this.person = admission.person();
        this.show = admission.show();
        this.standing = admission.standing();
        this.remembered = admission.remembered();
        this.rights = rights;
        this.roll = roll;
        this.overlays = overlays;
    }

    Speaker speaking(Room room) {
        return new Speaker(person, standing, room);
    }

    @Override
    public void send(String text, Consumer<Throwable> done) {
        wire.send(text, done);
    }

    @Override
    public void close(CloseCode code, String reason) {
        wire.shut();
        if (connection.isOpen()) {
            connection.close(new CloseReason(code.code(), reason)).subscribe().with(closed -> {}, failure -> {});
        }
    }

    @Override
    public String person() {
        return person.id();
    }

    @Override
    public Optional<String> counted() {
        return reacts() ? Optional.of(person.id()) : Optional.empty();
    }

    /** Whether they are somebody, who may be counted and whose taps may. */
    boolean reacts() {
        return person.role() != Person.Role.OVERLAY;
    }

    @Override
    public boolean moderates() {
        return person.moderates();
    }

    @Override
    public Optional<String> refusal() {
        return overlays.refusal(person, since)
                .or(() -> rights.refusal(person, show, Instant.now()))
                .map(ProblemType::id);
    }

    @Override
    public boolean current() {
        return roll.agrees(person, since) && overlays.agrees(person, show);
    }

    @Override
    public Remembered remembered() {
        return remembered;
    }

    @Override
    public Object me(Optional<Instant> muted, Settings settings) {
        Optional<Silence> silence = rights.silence(person, standing, settings, muted, Instant.now());
        return new Me(
                person.id(),
                person.name(),
                role(),
                silence.isEmpty(),
                silence.map(reason -> reason.problem().id()).orElse(null),
                silence.map(Silence::until).orElse(null),
                muted.orElse(null));
    }

    private String role() {
        boolean member = person.role() == Person.Role.VIEWER && rights.member(person, Instant.now());
        return member ? "member" : person.role().name().toLowerCase(Locale.ROOT);
    }

    /** What a page learns about whoever it belongs to. */
    record Me(
            String id, String name, String role, boolean mayWrite, String why, Instant whyUntil, Instant mutedUntil) {}
}
