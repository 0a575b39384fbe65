package live.frontrow.vod.agent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import live.frontrow.vod.shelf.Shelf;
import live.frontrow.vod.timeline.Damage;
import live.frontrow.vod.timeline.Mark;
import live.frontrow.vod.timeline.Position;
import live.frontrow.vod.timeline.RecordedFile;
import live.frontrow.vod.timeline.Segment;
import live.frontrow.vod.timeline.Timeline;
import live.frontrow.vod.timeline.UnusableFileException;

/**
 * Puts what is recorded on the shelf, in order, and takes a file away only when all of it is there. It keeps nothing that
 * it could not find out again: what is done is on the shelf, what is left is in the folder. So it may be killed at any moment;
 * what was half done is done again under the same names with the same bytes.
 *
 * <p>One thread. What fails for one show holds up no other; a turn in which something failed is to be repeated after a pause.
 */
public final class Agent {

    /** What no show has claimed, and nobody writes any more, stays: it is asked about again after so long, not at each look. */
    private static final Duration STRANGE = Duration.ofSeconds(10);

    private final Folder folder;
    private final Recordings recordings;
    private final Library library;
    private final Claims claims;
    private final Map<UUID, String> shows = new HashMap<>();
    /** When runs of the recorder were asked about in vain. */
    private final Map<UUID, Long> strangers = new HashMap<>();

    private Exception failure;

    /**
     * How it stands after a turn.
     *
     * @param files that are left in the folders
     * @param bytes of these
     * @param oldest when what waits longest was recorded, of what belongs to a show; or null
     * @param failure what failed first, or null
     */
    public record Left(int files, long bytes, Instant oldest, Exception failure) {}

    /**
     * Looks after folders.
     *
     * @param roots into which MediaMTX records, one for each
     * @param aside where files go that cannot be played; on the same file system
     * @param quiet nobody writes any more into a file that has not grown for so long: more than the 10 s for which
     *     MediaMTX bears a silent publisher (its {@code readTimeout})
     * @param name another one for each agent of a library, the same when it is started again
     */
    public Agent(List<Path> roots, Path aside, Duration quiet, String name, Shelf shelf, Library library) {
        this(new Folder(roots, aside, quiet), new Claims(library, name, System::nanoTime), shelf, library);
    }

    Agent(Folder folder, Claims claims, Shelf shelf, Library library) {
        this.folder = folder;
        this.claims = claims;
        this.recordings = new Recordings(shelf, library);
        this.library = library;
    }

    /** Does everything that can be done now. */
    public Left turn() throws IOException {
        failure = null;
        List<Found> left = new ArrayList<>();
        List<Found> found = folder.look();
        for (Found file : found.stream().filter(each -> each.head() == null).toList()) {
            if (file.quiet()) {
                setAside(null, file, "its beginning is not there");
            } else {
                left.add(file);
            }
        }
        left.addAll(
                store(ordered(found.stream().filter(each -> each.head() != null).toList())));
        complete();
        boolean seenAll = failure == null;
        tried(() -> {
            if (seenAll) {
                claims.releaseEarlier();
            }
            claims.releaseIdle();
            return true;
        });
        return new Left(left.size(), left.stream().mapToLong(Found::bytes).sum(), oldest(left), failure);
    }

    private Instant oldest(List<Found> left) {
        return left.stream()
                .filter(file -> file.head() != null)
                .map(file -> file.head().mark())
                .filter(mark -> shows.containsKey(mark.stream()))
                .map(Mark::time)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Stores what is finished, the oldest first, and nothing of a show behind what is not; gives what is left. */
    private List<Found> store(List<Found> ordered) {
        Map<Path, Found> newest = new HashMap<>();
        ordered.forEach(file -> newest.put(file.file().getParent(), file));
        List<Found> left = new ArrayList<>();
        Set<String> waiting = new HashSet<>();
        for (Found file : ordered) {
            Optional<String> show = show(file);
            // MediaMTX begins a file of a path when it has ended the one before.
            boolean finished = file.head().closed()
                    || file.quiet()
                    || newest.get(file.file().getParent()) != file;
            boolean next = show.isPresent() && !waiting.contains(show.get()) && tried(() -> claims.hold(show.get()));
            if (!next || !finished || !tried(() -> store(show.get(), file))) {
                show.ifPresent(waiting::add);
                left.add(file);
            }
        }
        return left;
    }

    private boolean tried(Step step) {
        try {
            return step.take();
        } catch (IOException | RuntimeException e) {
            failure = failure == null ? e : failure;
            return false;
        }
    }

    /** Something that may fail, or have to wait. */
    private interface Step {
        boolean take() throws IOException;
    }

    private Optional<String> show(Found file) {
        Mark mark = file.head().mark();
        UUID run = mark.stream();
        if (!shows.containsKey(run) && !(file.quiet() && strange(run))) {
            library.show(file.path(), mark)
                    .ifPresentOrElse(show -> shows.put(run, show), () -> strangers.put(run, System.nanoTime()));
        }
        return Optional.ofNullable(shows.get(run));
    }

    private boolean strange(UUID run) {
        Long asked = strangers.get(run);
        return asked != null && System.nanoTime() - asked < STRANGE.toNanos();
    }

    /** Runs of the recorder in the order of their first files, and files in the order of their numbers. */
    private static List<Found> ordered(List<Found> files) {
        Map<UUID, Instant> begins = files.stream()
                .map(file -> file.head().mark())
                .collect(Collectors.toMap(Mark::stream, Mark::time, (one, other) -> one.isBefore(other) ? one : other));
        return files.stream()
                .sorted(Comparator.comparing((Found file) -> begins.get(file.head().mark().stream()))
                        .thenComparing(file -> file.head().mark().stream())
                        .thenComparingLong(file -> file.head().mark().file()))
                .toList();
    }

    private boolean store(String show, Found found) throws IOException {
        Optional<String> damage;
        try (FileChannel file = FileChannel.open(found.file(), StandardOpenOption.READ)) {
            RecordedFile recorded = RecordedFile.read(file);
            for (Segment segment : Timeline.place(position(show), recorded)) {
                if (!claims.stillHeld(show)) {
                    return false;
                }
                if (segment.newInit().isPresent()) {
                    recordings.put(
                            show,
                            segment.note().after().init(),
                            segment.newInit().get());
                }
                recordings.put(show, segment.note(), new SegmentContent(segment, file));
                claims.stands(show, segment.note().after());
            }
            // A file that MediaMTX had no time to close, and that only ends too early, holds nothing beyond what was
            // stored.
            damage = recorded.damage()
                    .filter(each -> recorded.head().closed() || !each.cut())
                    .map(Damage::toString);
        } catch (UnusableFileException e) {
            damage = Optional.of(e.getMessage());
        }
        if (damage.isPresent()) {
            setAside(show, found, damage.get());
        } else {
            Files.deleteIfExists(found.file());
        }
        return true;
    }

    private Position position(String show) throws IOException {
        Optional<Position> known = claims.position(show);
        if (known.isEmpty()) {
            known = Optional.of(recordings.position(show));
            claims.stands(show, known.get());
        }
        return known.get();
    }

    private void setAside(String show, Found file, String reason) throws IOException {
        folder.setAside(file, reason);
        library.lost(show, file.path(), file.file().getFileName().toString(), reason);
    }

    private boolean complete(String show) throws IOException {
        if (!claims.holdAlone(show)) {
            return false;
        }
        position(show);
        recordings.complete(show);
        claims.release(show);
        return true;
    }

    /** Shows that are over, and of which nothing lies in a folder any more. */
    private void complete() throws IOException {
        List<String> ending = library.ending();
        if (ending.isEmpty()) {
            return;
        }
        // Once more: MediaMTX may have closed a file, or begun its last one, since.
        List<Found> found = folder.look();
        // What is heard of a show's end may be the first that is heard of it.
        strangers.clear();
        Set<Optional<String>> waiting = found.stream()
                .filter(file -> file.head() != null)
                .map(this::show)
                .collect(Collectors.toSet());
        for (String show : ending) {
            if (!waiting.contains(Optional.of(show))) {
                tried(() -> complete(show));
            }
        }
        shows.keySet()
                .retainAll(found.stream()
                        .filter(file -> file.head() != null)
                        .map(file -> file.head().mark().stream())
                        .collect(Collectors.toSet()));
    }
}
