package live.frontrow.chat.message;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who says the same again, or goes on with what was refused. By person and room, whatever they have open on this pod; a minute
 * after the last of it all is forgotten.
 */
@Singleton
class Flood {

    /** So long the same text is a repetition, and a refusal counts. */
    static final Duration REMEMBER = Duration.ofMinutes(1);
    /** Texts of one person that are remembered. */
    static final int TEXTS = 5;
    /** Refused so often in a row, somebody is muted for {@link #MUTE}. */
    static final int MUTE_AT = 5;

    static final Duration MUTE = Duration.ofSeconds(30);
    /** And so often, their socket is closed. */
    static final int DROP_AT = 20;

    private final Map<Writer, Habit> habits = new ConcurrentHashMap<>();

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.setPeriodic(REMEMBER.toMillis(), timer -> forget(System.nanoTime()));
    }

    /** Whether this person has written the same text lately, as another message. */
    boolean repeated(Writer who, UUID message, String text, long now) {
        String same = text.toLowerCase(Locale.ROOT);
        return habits.getOrDefault(who, Habit.NONE).texts().stream()
                .anyMatch(said -> said.text().equals(same)
                        && !said.message().equals(message)
                        && now - said.at() < REMEMBER.toNanos());
    }

    /** This person has written that. */
    void wrote(Writer who, UUID message, String text, long now) {
        Said said = new Said(message, text.toLowerCase(Locale.ROOT), now);
        habits.merge(who, Habit.NONE.and(said), (known, one) -> known.and(said));
    }

    /** Something of this person was refused: the how manieth time in a row. */
    int refused(Writer who, long now) {
        return habits.merge(who, Habit.NONE.struck(now), (known, one) -> known.struck(now))
                .strikes();
    }

    void forget(long now) {
        habits.values().removeIf(habit -> habit.over(now));
    }

    /** How many are remembered. */
    int size() {
        return habits.size();
    }

    /** Somebody in a room. */
    record Writer(String room, String person) {

        static Writer of(Speaker speaker) {
            return new Writer(speaker.room().id(), speaker.person().id());
        }
    }

    private record Said(UUID message, String text, long at) {}

    /** What somebody did lately; times in nanoseconds. */
    private record Habit(List<Said> texts, int strikes, long struckAt) {

        private static final Habit NONE = new Habit(List.of(), 0, 0);

        Habit and(Said said) {
            List<Said> newest = new ArrayList<>(texts.subList(Math.max(0, texts.size() - TEXTS + 1), texts.size()));
            newest.add(said);
            return new Habit(List.copyOf(newest), strikes, struckAt);
        }

        Habit struck(long now) {
            boolean again = strikes > 0 && now - struckAt < REMEMBER.toNanos();
            return new Habit(texts, again ? strikes + 1 : 1, now);
        }

        boolean over(long now) {
            boolean quiet = strikes == 0 || now - struckAt >= REMEMBER.toNanos();
            return quiet && (texts.isEmpty() || now - texts.getLast().at() >= REMEMBER.toNanos());
        }
    }
}
