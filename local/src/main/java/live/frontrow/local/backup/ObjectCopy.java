package live.frontrow.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import live.frontrow.local.process.ComponentException;

/**
 * Recordings that are not among the objects yet, and then objects. vod-service takes a file away when its segments are objects: a file
 * that has left while recordings were copied is among the objects that were there afterwards, and only those are copied. So it does not
 * matter for how long the copy takes, and there is no segment without those before it, which vod-service would not go on from.
 */
final class ObjectCopy {

    private static final String WAITING = "recordings";

    /** What cannot be played comes to lie here, from elsewhere below. */
    private static final String ASIDE = WAITING + "/set-aside";

    private static final String OBJECTS = "objects";

    /** What is written later has a later time: the clock of the file system stands for so long at most. */
    private static final Duration TICK = Duration.ofMillis(50);

    private final TreeCopy copy;
    private final Path home;

    /** Those of an earlier moment, which may be written anew meanwhile. */
    private Set<String> known;

    private Instant moment;

    ObjectCopy(TreeCopy copy, Path home) {
        this.copy = copy;
        this.home = home;
    }

    void take() throws IOException {
        waiting();
        objects();
    }

    /** What waits at a moment, which comes after it was copied. */
    void waiting() throws IOException {
        copy.add(WAITING, file -> true);
        known = new HashSet<>(copy.files(OBJECTS, file -> true, false));
        Set<String> still = new HashSet<>(copy.files(WAITING, file -> true, false));
        moment = Instant.now();
        List<String> gone = copy.sums().all().keySet().stream()
                .filter(path -> path.startsWith(TreeCopy.HOME + WAITING + "/"))
                .map(path -> path.substring(TreeCopy.HOME.length()))
                .filter(file -> !still.contains(file))
                .toList();
        for (String file : gone) {
            copy.remove(file);
        }
        // Again: what has gone may be here since.
        copy.add(ASIDE, file -> true);
        tick();
    }

    /** The objects of that moment. */
    void objects() throws IOException {
        for (String file : copy.files(OBJECTS, any -> true, true)) {
            if (known.contains(file) || isOfTheMoment(file)) {
                copy.copy(file, true);
            }
        }
    }

    private static void tick() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ComponentException("Interrupted", e);
        }
    }

    private boolean isOfTheMoment(String file) throws IOException {
        try {
            return !Files.getLastModifiedTime(home.resolve(file)).toInstant().isAfter(moment);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }
}
