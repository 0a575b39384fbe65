package live.frontrow.e2e.hls;

import java.util.Optional;

/** EXT-X-PRELOAD-HINT: §4.4.5.3, §6.2.6, B.1. */
final class HintCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.received();
        long parts =
                now.hints().stream().filter(hint -> hint.type().equals("PART")).count();
        long maps = now.hints().size() - parts;
        breaches.when(parts > 1 || maps > 1, Rule.HINT_TWICE, () -> now.hints().toString());
        breaches.when(now.ended() && !now.hints().isEmpty(), Rule.HINT_AFTER_END, () -> now.hints()
                .toString());
        breaches.when(
                parts == 0 && now.partTarget().isPresent() && !now.ended(),
                Rule.HINT_MISSING,
                () -> "no hint of a part");
        step.before().ifPresent(before -> kept(before, step.now(), breaches));
    }

    private static void kept(MediaPlaylist before, MediaPlaylist now, Breaches breaches) {
        Optional<PreloadHint> hint =
                before.hints().stream().filter(h -> h.type().equals("PART")).findFirst();
        if (hint.isEmpty() || before.end().isEmpty()) {
            return;
        }
        Position end = before.end().get();
        boolean whole = before.segments().getLast().whole();
        Optional<MediaSegment> same = now.segment(end.number());
        int next = end.part() + 1;
        Optional<Part> came = whole || same.filter(s -> s.parts().size() > next).isEmpty()
                ? now.segment(end.number() + 1)
                        .filter(segment -> !segment.jump() && !segment.parts().isEmpty())
                        .map(segment -> segment.parts().getFirst())
                : same.map(segment -> segment.parts().get(next));
        came.ifPresent(part -> breaches.when(
                !part.uri().equals(hint.get().uri()),
                Rule.HINT_BROKEN,
                () -> hint.get().uri() + " was hinted, " + part.uri() + " came"));
    }
}
