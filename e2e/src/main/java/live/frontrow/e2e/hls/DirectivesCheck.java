package live.frontrow.e2e.hls;

import java.util.Optional;

/** Blocked answers and delta updates: §6.2.5. */
final class DirectivesCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        delta(step, breaches);
        if (!step.now().ended()) {
            step.answer().directives().number().ifPresent(number -> {
                int part = step.answer().directives().part().orElse(-1);
                breaches.when(
                        !holds(step.now(), number, part),
                        Rule.AWAITED_MISSING,
                        () -> "asked for " + step.answer().directives().query() + ", got "
                                + step.now().end());
            });
        }
    }

    /** A part beyond the last of a whole segment is the first of the next one; no part means the whole segment. */
    private static boolean holds(MediaPlaylist now, long number, int part) {
        Optional<Position> end = now.end();
        if (end.isEmpty() || end.get().number() < number) {
            return false;
        }
        if (end.get().number() > number + 1) {
            return true;
        }
        Optional<MediaSegment> segment = now.segment(number);
        if (segment.isEmpty()) {
            return true;
        }
        boolean there =
                part < 0 ? segment.get().whole() : part < segment.get().parts().size();
        return there || end.get().number() > number && segment.get().whole();
    }

    private static void delta(Step step, Breaches breaches) {
        MediaPlaylist received = step.received();
        breaches.when(received.delta() && received.ended(), Rule.SKIP_AFTER_END, () -> "EXT-X-SKIP and ENDLIST");
        breaches.when(
                received.delta() && !step.answer().directives().skip(),
                Rule.DELTA_UNASKED,
                () -> "to " + step.answer().directives());
        long boundary = received.control()
                .flatMap(c -> c.canSkipUntil().isPresent()
                        ? Optional.of(c.canSkipUntil().getAsLong())
                        : Optional.<Long>empty())
                .orElse(Long.MAX_VALUE);
        long distance = step.now().wholeMicros();
        int skipped = received.skipped().orElse(0);
        int index = 0;
        for (MediaSegment segment : step.now().wholeSegments()) {
            long begin = distance;
            distance -= segment.micros();
            long end = distance;
            breaches.when(
                    index < skipped && begin <= boundary,
                    Rule.DELTA_TOO_MUCH,
                    () -> segment.number() + " begins " + begin + " µs before the end, boundary " + boundary);
            breaches.when(
                    index == 0
                            && step.answer().directives().skip()
                            && !received.ended()
                            && !received.delta()
                            && end > boundary,
                    Rule.DELTA_MISSING,
                    () -> segment.number() + " ends " + end + " µs before the end, boundary " + boundary);
            index++;
        }
        breaches.when(
                received.delta() && skipped == 0 && received.segments().stream().anyMatch(s -> s.map() == null),
                Rule.DELTA_TAGS,
                () -> "nothing skipped, but EXT-X-MAP");
    }
}
