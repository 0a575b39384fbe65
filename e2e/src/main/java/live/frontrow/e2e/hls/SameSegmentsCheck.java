package live.frontrow.e2e.hls;

import java.util.List;
import java.util.Objects;

/** What is in both of two playlists is the same: §6.2.1, §6.2.2. */
final class SameSegmentsCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        step.before().ifPresent(before -> {
            boolean partsKept = false;
            for (MediaSegment then : before.segments()) {
                MediaSegment now = step.now().segment(then.number()).orElse(null);
                if (now == null) {
                    continue;
                }
                same(then, now, breaches);
                parts(then, now, breaches);
                breaches.when(
                        partsKept && !then.parts().isEmpty() && now.parts().isEmpty(),
                        Rule.PARTS_ORDER,
                        () -> "those of " + now.number() + " went before older ones");
                partsKept |= !now.parts().isEmpty();
            }
        });
    }

    private static void same(MediaSegment then, MediaSegment now, Breaches breaches) {
        breaches.when(
                then.discontinuities() != now.discontinuities(),
                Rule.DISCONTINUITY_SEQUENCE,
                () -> then.number() + ": " + then.discontinuities() + " → " + now.discontinuities());
        boolean changed = then.whole()
                && (!then.uri().equals(now.uri()) || then.micros() != now.micros() || then.gap() != now.gap());
        changed |= !Objects.equals(then.date(), now.date());
        changed |= !Objects.equals(then.map(), now.map());
        // The tag itself may go with what was before it: then the number says it.
        changed |= then.discontinuities() == now.discontinuities() && !then.jump() && now.jump();
        breaches.when(changed, Rule.SEGMENT_CHANGED, () -> without(then) + " → " + without(now));
    }

    private static void parts(MediaSegment then, MediaSegment now, Breaches breaches) {
        List<Part> old = then.parts();
        List<Part> fresh = now.parts();
        boolean appended = fresh.size() >= old.size()
                && fresh.subList(0, old.size()).equals(old)
                && (!then.whole() || fresh.size() == old.size());
        boolean removed = now.whole()
                && fresh.size() < old.size()
                && old.subList(old.size() - fresh.size(), old.size()).equals(fresh);
        breaches.when(
                !appended && !removed,
                Rule.PARTS_CHANGED,
                () -> then.number() + ": " + old.size() + " parts → " + fresh.size() + ", " + old + " → " + fresh);
    }

    private static MediaSegment without(MediaSegment segment) {
        return new MediaSegment(
                segment.number(),
                segment.discontinuities(),
                segment.uri(),
                segment.micros(),
                segment.map(),
                segment.date(),
                segment.gap(),
                segment.jump(),
                segment.late(),
                List.of());
    }
}
