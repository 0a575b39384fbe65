package live.frontrow.e2e.hls;

/** The segments of one playlist: §4.4.3.1, §3.1.2. */
final class SegmentsCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.now();
        for (MediaSegment segment : now.segments()) {
            long rounded = Math.round(segment.micros() / (double) MediaPlaylist.SECOND);
            breaches.when(
                    now.targetSeconds() > 0 && rounded > now.targetSeconds(),
                    Rule.SEGMENT_TOO_LONG,
                    () -> segment.number() + " has " + segment.micros() + " µs, TARGETDURATION " + now.targetSeconds());
            breaches.when(segment.map() == null && !segment.gap(), Rule.MAP_MISSING, () -> "of " + segment.number());
            breaches.when(segment.late(), Rule.TAGS_BEFORE_PARTS, () -> "of " + segment.number());
        }
    }
}
