package live.frontrow.chat.room;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import live.frontrow.chat.emoji.EmojiBoard;
import live.frontrow.chat.log.LogEntry;
import live.frontrow.chat.log.LogListener;
import live.frontrow.chat.log.LogTopic;
import live.frontrow.chat.pulse.Pulses;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** The rooms of this pod: one for each show of which something was said lately or somebody is here. */
@Singleton
public class Rooms implements LogListener {

    private static final long SWEEP_MILLIS = 1_000;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Map<String, Room> rooms = new ConcurrentHashMap<>();
    /** By partition: everything after this position was read, and is in its room. */
    private final Map<Integer, Long> floors = new ConcurrentHashMap<>();

    private final LogTopic topic;
    private final Pulses pulses;
    private final EmojiBoard emoji;
    private final Vertx vertx;
    private final RoomsConfig config;

    Rooms(LogTopic topic, Pulses pulses, EmojiBoard emoji, Vertx vertx, RoomsConfig config, MeterRegistry metrics) {
        this.topic = topic;
        this.pulses = pulses;
        this.emoji = emoji;
        this.vertx = vertx;
        this.config = config;
        metrics.gauge("frontrow.chat.rooms", rooms, Map::size);
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(SWEEP_MILLIS, timer -> sweep());
        emoji.watch(this::sweep);
    }

    /** As long as others still come here: nobody stays who would be cut off later. */
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        drain();
    }

    /** Before the sockets are closed for us. */
    void stop(@Observes @Priority(1) ShutdownEvent event) {
        drain();
    }

    @Override
    public void begin(int partition, long offset) {
        floors.put(partition, offset - 1);
    }

    @Override
    public void next(String id, int partition, long offset, Optional<LogEntry> entry) {
        rooms.compute(id, (key, open) -> {
            Room room = open == null ? open(key, partition) : open;
            room.append(offset, entry);
            return room;
        });
    }

    /** Gives {@code guest} a seat; {@code seated} is told on the room's loop, before anything is sent. */
    public void join(String id, int partition, Guest guest, Optional<Resume> resume, BiConsumer<Room, Seat> seated) {
        Room room = rooms.compute(id, (key, open) -> {
            Room entered = open == null ? open(key, partition) : open;
            entered.expect();
            return entered;
        });
        room.join(guest, resume, seat -> seated.accept(room, seat));
    }

    /** All that are open. */
    public void each(Consumer<Room> what) {
        rooms.values().forEach(what);
    }

    private Room open(String id, int partition) {
        Long floor = floors.get(partition);
        if (floor == null) {
            throw new ProblemException(CommonProblem.UNAVAILABLE, "The log of the rooms is not read yet.");
        }
        return new Room(id, partition, topic.id(), floor, new VertxRoomLoop(vertx), pulses.open(id), emoji);
    }

    private void sweep() {
        long old = TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) - FORGET_AFTER.toMillis();
        rooms.values().forEach(Room::sweep);
        rooms.keySet()
                .forEach(id -> rooms.computeIfPresent(id, (key, room) -> room.unusedSince(old) ? forget(room) : room));
    }

    /** A room that is opened again later does not know what this one knew. */
    private Room forget(Room room) {
        floors.merge(room.partition(), room.head(), Math::max);
        pulses.close(room.id());
        return null;
    }

    private void drain() {
        rooms.values().forEach(room -> room.drain(config.backWithin().toMillis()));
    }
}
