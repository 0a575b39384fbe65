package live.frontrow.e2e.hls;

import java.util.List;

/** The parts of one playlist: §3.2, §4.4.3.7, §4.4.4.9, §6.2.2. */
final class PartsCheck implements Check {
    /** Five digits are written of each duration: a sum is off by half of the last digit for each. */
    private static final long ROUNDING = 5;

    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.now();
        if (!now.hasParts()) {
            return;
        }
        if (now.partTarget().isEmpty()) {
            breaches.add(Rule.PART_INF, "parts without PART-INF");
            return;
        }
        long target = now.partTarget().getAsLong();
        for (MediaSegment segment : now.segments()) {
            durations(segment, target, breaches);
            long difference = Math.abs(segment.partMicros() - segment.micros());
            breaches.when(
                    segment.whole()
                            && !segment.parts().isEmpty()
                            && difference > ROUNDING * (segment.parts().size() + 1),
                    Rule.PARTS_ADD_UP,
                    () -> segment.number() + " has " + segment.micros() + " µs, its parts " + segment.partMicros());
        }
        if (now.targetSeconds() > 0) {
            distance(now, breaches);
        }
    }

    private static void durations(MediaSegment segment, long target, Breaches breaches) {
        List<Part> parts = segment.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            String name =
                    "part " + i + " of " + segment.number() + " has " + part.micros() + " µs, PART-TARGET " + target;
            breaches.when(part.micros() > target, Rule.PART_TOO_LONG, () -> name);
            boolean last = i == parts.size() - 1;
            // The last of a segment that is not whole yet may turn out to be the last of all.
            boolean free =
                    part.independent() || part.gap() || last || parts.get(i + 1).gap();
            breaches.when(!free && part.micros() * 100 < target * 85, Rule.PART_TOO_SHORT, () -> name);
        }
    }

    /** A part is too far when all of it is. */
    private static void distance(MediaPlaylist now, Breaches breaches) {
        long behind = 0;
        for (MediaSegment segment : now.segments().reversed()) {
            long within = behind;
            for (Part part : segment.parts().reversed()) {
                if (within > 3 * now.targetMicros()) {
                    breaches.add(
                            Rule.PARTS_FAR_FROM_END, part.uri() + " ends " + within + " µs before the end of the list");
                    return;
                }
                within += part.micros();
            }
            behind += segment.knownMicros();
        }
    }
}
