package live.frontrow.chat.room;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import live.frontrow.chat.log.Settings;

/** A guest who reads as fast or as slowly as the test wants. */
final class FakeGuest implements Guest {

    final List<String> texts = new ArrayList<>();
    Seat seat;
    String closed;
    String refusal;
    boolean current = true;
    Remembered remembered = Remembered.NOTHING;
    boolean reads = true;
    boolean moderates;
    private final String person;
    private Consumer<Throwable> waiting;

    FakeGuest(String person) {
        this.person = person;
    }

    FakeGuest join(Room room, Resume resume) {
        room.join(this, Optional.ofNullable(resume), taken -> seat = taken);
        return this;
    }

    /** Takes what is on its way, and everything after it. */
    void readOn() {
        reads = true;
        Consumer<Throwable> done = waiting;
        waiting = null;
        done.accept(null);
    }

    /** Whether a text is on its way. */
    boolean waits() {
        return waiting != null;
    }

    /** Takes whatever is on its way, if anything is. */
    void readToTheEnd() {
        reads = true;
        if (waits()) {
            readOn();
        }
    }

    List<JsonObject> frames() {
        return texts.stream()
                .flatMap(text -> Stream.of(text.split("\n")))
                .map(JsonObject::new)
                .toList();
    }

    /** Texts of the messages that arrived. */
    List<String> heard() {
        return frames().stream()
                .filter(frame -> frame.getString("type").equals("message"))
                .map(frame -> frame.getString("text"))
                .toList();
    }

    @Override
    public void send(String text, Consumer<Throwable> done) {
        texts.add(text);
        if (reads) {
            done.accept(null);
        } else {
            waiting = done;
        }
    }

    @Override
    public void close(CloseCode code, String reason) {
        closed = code + " " + reason;
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public boolean moderates() {
        return moderates;
    }

    @Override
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public boolean current() {
        return current;
    }

    @Override
    public Remembered remembered() {
        return remembered;
    }

    @Override
    public Object me(Optional<Instant> muted, Settings settings) {
        return muted.<Object>map(until -> Map.of("id", person, "mutedUntil", until.toString()))
                .orElseGet(() -> Map.of("id", person));
    }
}
