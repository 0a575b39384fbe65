package live.frontrow.e2e.hls;

/** EXT-X-SERVER-CONTROL: §4.4.3.8, authoring rule 14.3. */
final class ControlCheck implements Check {
    @Override
    public void look(Step step, Breaches breaches) {
        MediaPlaylist now = step.received();
        ServerControl control = now.control().orElseGet(() -> ServerControl.of(Attributes.of("")));
        control.holdBack()
                .ifPresent(held -> breaches.when(held < 3 * now.targetMicros(), Rule.HOLD_BACK, () -> held + " µs"));
        control.canSkipUntil()
                .ifPresent(boundary ->
                        breaches.when(boundary < 6 * now.targetMicros(), Rule.SKIP_BOUNDARY, () -> boundary + " µs"));
        now.partTarget().ifPresent(target -> {
            long held = control.partHoldBack().orElse(0);
            breaches.when(held < 2 * target, Rule.PART_HOLD_BACK, () -> held + " µs, PART-TARGET " + target);
            breaches.when(
                    held >= 2 * target && held < 3 * target,
                    Rule.PART_HOLD_BACK_THRICE,
                    () -> held + " µs, PART-TARGET " + target);
            breaches.when(!control.canBlockReload() && !now.ended(), Rule.NOT_BLOCKING, () -> "not offered");
        });
    }
}
