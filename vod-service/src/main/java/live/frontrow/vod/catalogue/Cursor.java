package live.frontrow.vod.catalogue;

import java.time.Instant;
import live.frontrow.common.page.Cursors;

/**
 * Place in the list after a show; opaque to callers.
 *
 * @param startedAt of the show
 * @param show its id
 */
record Cursor(Instant startedAt, String show) {

    String text() {
        return Cursors.text(startedAt.toString(), show);
    }

    static Cursor of(String text) {
        return Cursors.read(
                text, place -> new Cursor(Instant.parse((String) place.getValue(0)), (String) place.getValue(1)));
    }
}
