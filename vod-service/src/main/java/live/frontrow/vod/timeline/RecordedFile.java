package live.frontrow.vod.timeline;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import live.frontrow.common.mp4.Box;

/**
 * A file of MediaMTX's recorder up to its last whole fragment. Only descriptions are read, a fragment at a time; samples
 * stay on the disk.
 *
 * @param head what is before the fragments
 * @param fragments all that are whole and fit together, at least one
 * @param damage where and why the file ends before its end, if so
 */
public record RecordedFile(Head head, List<Fragment> fragments, Optional<Damage> damage) {

    /** Half a second at 60 frames a second takes two KiB. */
    private static final int MOOF_AT_MOST = 1024 * 1024;

    /** Times that MediaMTX cuts to whole ticks may lie one tick before the end of what precedes them. */
    private static final long ROUNDING = 2;

    /** MediaMTX ends a run when nothing came for 10 s, or when times and the wall clock differ by 5 s. */
    private static final long LONGEST_SILENCE = 15_000_000_000L;

    /** Reads a file; whatever follows the first thing that does not fit is left aside. */
    public static RecordedFile read(FileChannel file) throws IOException, UnusableFileException {
        Head head = Head.read(file);
        Reading reading = new Reading(file, head);
        Optional<Damage> damage = reading.all();
        if (reading.fragments.isEmpty()) {
            throw new UnusableFileException(
                    "no whole fragment: " + damage.map(Damage::toString).orElse("it is empty"));
        }
        return new RecordedFile(head, List.copyOf(reading.fragments), damage);
    }

    /** One pass over a file. */
    private static final class Reading {

        private final FileChannel file;
        private final Head head;
        private final long size;
        private final List<Fragment> fragments = new ArrayList<>();
        private final Map<Integer, Long> ends = new HashMap<>();
        private long at;
        private long reached;

        Reading(FileChannel file, Head head) throws IOException {
            this.file = file;
            this.head = head;
            this.size = file.size();
            this.at = head.length();
            head.tracks().forEach(track -> ends.put(track.id(), 0L));
        }

        Optional<Damage> all() throws IOException {
            while (at < size) {
                Optional<Damage> damage = next();
                if (damage.isPresent()) {
                    return damage;
                }
            }
            return Optional.empty();
        }

        private Optional<Damage> next() throws IOException {
            ByteBuffer header = Bytes.read(file, at, Box.HEADER);
            if (header.limit() < Box.HEADER) {
                return cut("the head of a box ends");
            }
            int moof = header.getInt(0);
            if (!Bytes.type(header, 0).equals("moof") || moof < Box.HEADER || moof > MOOF_AT_MOST) {
                return damaged("something that is no fragment");
            }
            ByteBuffer description = Bytes.read(file, at, moof + Box.HEADER);
            if (description.limit() < moof + Box.HEADER) {
                return cut("a fragment's description ends");
            }
            int samples = description.getInt(moof);
            if (!Bytes.type(description, moof).equals("mdat") || samples < Box.HEADER) {
                return damaged("a fragment without samples");
            }
            if (at + moof + samples > size) {
                return cut("a fragment's samples end");
            }
            return add(description.slice(0, moof), (long) moof + samples);
        }

        private Optional<Damage> add(ByteBuffer moof, long length) {
            try {
                Fragment fragment = Fragment.of(at, Box.all(moof).getFirst(), length);
                for (Run run : fragment.runs()) {
                    Long end = ends.put(run.track(), run.end());
                    if (end == null || run.start() < end - ROUNDING) {
                        return damaged(end == null ? "a track that nobody described" : "a fragment of earlier times");
                    }
                    if (run.start() > Ticks.ofNanos(reached + LONGEST_SILENCE, timescale(run))) {
                        return damaged("a fragment of much later times");
                    }
                    if (Math.max(run.ticks(), run.shown()) > Ticks.ofNanos(LONGEST_SILENCE, timescale(run))) {
                        return damaged("a fragment that lasts too long");
                    }
                }
                fragment.runs().forEach(run -> reached = Math.max(reached, Ticks.toNanos(run.end(), timescale(run))));
                fragments.add(fragment);
                at += length;
                return Optional.empty();
            } catch (IllegalArgumentException | IndexOutOfBoundsException | BufferUnderflowException e) {
                return damaged("a fragment that contradicts itself (" + e.getMessage() + ")");
            }
        }

        private long timescale(Run run) {
            return head.track(run.track()).timescale();
        }

        private Optional<Damage> cut(String reason) {
            return Optional.of(new Damage(at, reason, true));
        }

        private Optional<Damage> damaged(String reason) {
            return Optional.of(new Damage(at, reason, false));
        }
    }
}
