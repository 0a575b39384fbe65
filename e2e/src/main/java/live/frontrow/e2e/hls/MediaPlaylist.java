package live.frontrow.e2e.hls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A media playlist, whole or a delta update.
 *
 * @param tags how often each tag stands in it
 * @param late tags that must stand before the first segment and do not
 * @param version 1 if it says none
 * @param targetSeconds 0 if it says none
 * @param partTarget microseconds
 * @param skipped by EXT-X-SKIP
 * @param segments with the one that is not whole yet as the last
 */
record MediaPlaylist(
        String firstLine,
        Map<String, Integer> tags,
        List<String> late,
        int version,
        long targetSeconds,
        long first,
        long discontinuitySequence,
        OptionalLong partTarget,
        Optional<ServerControl> control,
        OptionalInt skipped,
        List<MediaSegment> segments,
        List<PreloadHint> hints,
        List<RenditionReport> reports,
        boolean ended) {

    static final long SECOND = 1_000_000;

    long targetMicros() {
        return targetSeconds * SECOND;
    }

    List<MediaSegment> wholeSegments() {
        return segments.stream().filter(MediaSegment::whole).toList();
    }

    boolean hasParts() {
        return segments.stream().anyMatch(segment -> !segment.parts().isEmpty());
    }

    /** Of all whole segments. */
    long wholeMicros() {
        return segments.stream().mapToLong(MediaSegment::micros).sum();
    }

    Optional<MediaSegment> segment(long number) {
        long index = segments.isEmpty() ? -1 : number - segments.getFirst().number();
        return index < 0 || index >= segments.size() ? Optional.empty() : Optional.of(segments.get((int) index));
    }

    /** How far it reaches; empty without a segment. */
    Optional<Position> end() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Position(
                        segments.getLast().number(), segments.getLast().parts().size() - 1));
    }

    /** Whether something was left out of it. */
    boolean delta() {
        return skipped.isPresent();
    }

    /**
     * The whole playlist that this delta update stands for; empty if {@code before} lacks something that was skipped
     * (then a client asks again, §6.3.7).
     */
    Optional<MediaPlaylist> onTopOf(MediaPlaylist before) {
        List<MediaSegment> merged = new ArrayList<>();
        for (long number = first; number < first + skipped.orElse(0); number++) {
            Optional<MediaSegment> known = before.segment(number).filter(MediaSegment::whole);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            merged.add(known.get());
        }
        String map = merged.isEmpty()
                ? before.segment(first).map(MediaSegment::map).orElse(null)
                : merged.getLast().map();
        long jumps = discontinuitySequence
                + merged.stream().filter(MediaSegment::jump).count();
        for (MediaSegment segment : segments) {
            jumps += segment.jump() ? 1 : 0;
            map = segment.map() == null ? map : segment.map();
            merged.add(segment.numbered(first + merged.size(), jumps, map));
        }
        return Optional.of(withSegments(merged));
    }

    private MediaPlaylist withSegments(List<MediaSegment> all) {
        return new MediaPlaylist(
                firstLine,
                tags,
                late,
                version,
                targetSeconds,
                first,
                discontinuitySequence,
                partTarget,
                control,
                skipped,
                List.copyOf(all),
                hints,
                reports,
                ended);
    }
}
