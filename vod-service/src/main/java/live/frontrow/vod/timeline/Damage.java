package live.frontrow.vod.timeline;

/**
 * Where a recorded file stops being one.
 *
 * @param at byte
 * @param reason what is there, in words
 * @param cut whether the file only ends too early, as when MediaMTX is killed; otherwise something else lies there
 */
public record Damage(long at, String reason, boolean cut) {

    @Override
    public String toString() {
        return reason + " at byte " + at;
    }
}
