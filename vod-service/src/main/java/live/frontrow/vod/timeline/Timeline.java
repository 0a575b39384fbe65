package live.frontrow.vod.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Puts recorded files one behind the other. The same file behind the same position gives the same segments, always.
 *
 * <p>A file that follows another one of the same run of the recorder keeps the distance that the recorder's clock says,
 * and begins exactly where the other ends. Behind anything else it begins where the timeline ends, with a discontinuity:
 * a replay has no hole where nobody sent, and the time of a segment is the sum of the lengths before it.
 */
public final class Timeline {

    /** Target duration of every playlist, from its first line on. A file whose keyframes are further apart is cut. */
    public static final Duration TARGET = Duration.ofSeconds(12);

    /** Times come from nanoseconds that were cut to whole ticks, twice. */
    private static final long ROUNDING = 2;

    private final RecordedFile file;
    private final Head head;
    private final boolean contiguous;
    private final boolean sameInit;
    private final int from;
    private final List<Segment> segments = new ArrayList<>();

    private Position position;
    private List<Long> ends;
    private long end;
    private long furthest;

    private Timeline(Position position, RecordedFile file) {
        this.file = file;
        this.head = file.head();
        this.contiguous = position.precedes(head.mark());
        this.sameInit = position.initHash().equals(head.init().hash());
        this.from = position.fragmentsOf(head.mark());
        this.position = position;
        this.end = position.end();
        this.furthest = position.furthest();
        // Unknown: the first fragment says.
        this.ends = new ArrayList<>(
                contiguous && sameInit
                        ? position.ends()
                        : Collections.nCopies(head.tracks().size(), -1L));
    }

    /** The segments that a file adds; none when everything of it is there already. */
    public static List<Segment> place(Position position, RecordedFile file) {
        return position.has(file.head().mark()) ? List.of() : new Timeline(position, file).place();
    }

    private List<Segment> place() {
        long offset = contiguous ? position.offset() : position.furthest() - begin();
        List<Piece> pieces = new ArrayList<>();
        long start = end;
        for (int index = from; index < file.fragments().size(); index++) {
            List<Long> endsBefore = List.copyOf(ends);
            long endBefore = end;
            Piece piece = move(file.fragments().get(index), offset);
            if (!pieces.isEmpty() && end - start > TARGET.toNanos()) {
                add(pieces, start, endBefore, endsBefore, offset, index);
                start = endBefore;
                pieces = new ArrayList<>();
            }
            pieces.add(piece);
        }
        if (!pieces.isEmpty()) {
            add(pieces, start, end, ends, offset, file.fragments().size());
        }
        return segments;
    }

    /** The first time in the file, by the recorder's clock. */
    private long begin() {
        return head.mark().start()
                + file.fragments().get(from).runs().stream()
                        .mapToLong(run -> Ticks.toNanos(run.start(), track(run).timescale()))
                        .min()
                        .orElseThrow();
    }

    private Piece move(Fragment fragment, long offset) {
        List<Long> times = new ArrayList<>();
        for (Run run : fragment.runs()) {
            Track track = track(run);
            int place = head.tracks().indexOf(track);
            long moved = run.start() + Ticks.ofNanos(head.mark().start() + offset, track.timescale());
            long expected = ends.get(place);
            long time = expected >= 0 && Math.abs(moved - expected) <= ROUNDING ? expected : Math.max(0, moved);
            times.add(time);
            ends.set(place, time + run.ticks());
            furthest = Math.max(furthest, Ticks.toNanos(time + run.shown(), track.timescale()));
        }
        end = Math.max(end, reached(fragment));
        return new Piece(fragment, List.copyOf(times));
    }

    /** Where the timeline is behind a fragment: where its picture ends, or whatever it has. */
    private long reached(Fragment fragment) {
        Track lead = head.lead();
        Track said = fragment.of(lead)
                .map(run -> lead)
                .orElseGet(() -> track(fragment.runs().getFirst()));
        return Ticks.toNanos(ends.get(head.tracks().indexOf(said)), said.timescale());
    }

    private void add(List<Piece> pieces, long start, long until, List<Long> endsThere, long offset, int fragments) {
        boolean all = fragments == file.fragments().size();
        boolean first = segments.isEmpty() && from == 0;
        boolean newInit = first && !sameInit;
        Mark mark = head.mark();
        position = new Position(
                position.next() + 1,
                newInit ? position.init() + 1 : position.init(),
                head.init().hash(),
                mark.stream(),
                mark.file(),
                fragments,
                all,
                all && file.damage().isPresent(),
                offset,
                until,
                furthest,
                List.copyOf(endsThere));
        Note note = new Note(
                first && position.next() > 1 && !(contiguous && sameInit),
                independent(pieces),
                start,
                until - start,
                mark.time().plusNanos(start - mark.start() - offset),
                position);
        segments.add(new Segment(note, note.box(), newInit ? Optional.of(head.init()) : Optional.empty(), pieces));
    }

    /** Whether decoding may begin there: with the first of its picture, which may come a little after its sound. */
    private boolean independent(List<Piece> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.fragment().of(head.lead()).stream())
                .findFirst()
                .map(Run::sync)
                .orElse(true);
    }

    private Track track(Run run) {
        return head.track(run.track());
    }
}
