package live.frontrow.vod.clip;

import java.time.Instant;
import live.frontrow.common.page.Cursors;

/**
 * Place in a list after a clip; opaque to callers.
 *
 * @param madeAt of the clip
 * @param clip its id
 */
record ClipCursor(Instant madeAt, String clip) {

    /** Before the newest one. */
    static final ClipCursor START = new ClipCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    String text() {
        return Cursors.text(madeAt.toString(), clip);
    }

    static ClipCursor of(Clip clip) {
        return new ClipCursor(clip.madeAt(), clip.id());
    }

    static ClipCursor of(String text) {
        return text == null || text.isEmpty()
                ? START
                : Cursors.read(
                        text,
                        place -> new ClipCursor(Instant.parse((String) place.getValue(0)), (String) place.getValue(1)));
    }
}
