package live.frontrow.e2e.hls;

/** What may change from one playlist to the next: §6.2.1, §6.2.2. */
final class HistoryCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        step.before().ifPresent(before -> compare(before, step.now(), breaches));
    }

    private static void compare(MediaPlaylist before, MediaPlaylist now, Breaches breaches) {
        breaches.when(
                before.targetSeconds() != now.targetSeconds(),
                Rule.TARGET_DURATION_CHANGED,
                () -> before.targetSeconds() + " → " + now.targetSeconds());
        breaches.when(
                !before.partTarget().equals(now.partTarget()),
                Rule.PART_TARGET_CHANGED,
                () -> before.partTarget() + " → " + now.partTarget());
        breaches.when(
                before.partTarget().equals(now.partTarget())
                        && before.targetSeconds() == now.targetSeconds()
                        && !before.control().equals(now.control()),
                Rule.SERVER_CONTROL_CHANGED,
                () -> before.control() + " → " + now.control());
        sequence(before, now, breaches);
        boolean removed = now.first() > before.first();
        breaches.when(
                removed && !now.ended() && now.wholeMicros() < 3 * now.targetMicros(),
                Rule.WINDOW,
                () -> now.wholeMicros() + " µs are left, TARGETDURATION " + now.targetSeconds());
        breaches.when(
                before.ended()
                        && (!now.ended()
                                || before.first() != now.first()
                                || !before.segments().equals(now.segments())),
                Rule.CHANGED_AFTER_END,
                () -> before.end() + " → " + now.end() + (now.ended() ? "" : ", no ENDLIST"));
    }

    /**
     * Numbers may jump when a new publication begins: they are made of its number, and to a client it is as if it had
     * been away for long. Its discontinuity number shows it.
     */
    private static void sequence(MediaPlaylist before, MediaPlaylist now, Breaches breaches) {
        breaches.when(
                now.first() < before.first(), Rule.MEDIA_SEQUENCE_BACK, () -> before.first() + " → " + now.first());
        breaches.when(
                now.discontinuitySequence() < before.discontinuitySequence(),
                Rule.DISCONTINUITY_SEQUENCE,
                () -> before.discontinuitySequence() + " → " + now.discontinuitySequence());
        long after = before.first() + before.wholeSegments().size();
        boolean newPublication = now.discontinuitySequence() > before.discontinuitySequence();
        breaches.when(
                now.first() > after + 1 && !newPublication,
                Rule.MEDIA_SEQUENCE_STEP,
                () -> before.first() + " and " + before.wholeSegments().size() + " segments → " + now.first());
        long last = now.first() + now.wholeSegments().size();
        breaches.when(
                now.first() >= before.first() && last < after,
                Rule.SEGMENT_LOST,
                () -> "up to " + (after - 1) + " → up to " + (last - 1));
    }
}
