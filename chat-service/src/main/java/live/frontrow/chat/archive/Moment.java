package live.frontrow.chat.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.page.Cursors;

/**
 * Place between two messages of a show in the order in which they were written.
 *
 * @param at server time of the message before, or any time
 * @param id of the message before; the smallest id stands before all of that time
 */
record Moment(Instant at, UUID id) {

    private static final UUID FIRST = new UUID(0, 0);

    /** Whatever the clock, and nothing that a database does not know. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    Moment {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw new DateTimeException("No show was then");
        }
    }

    String text() {
        return Cursors.text(at.toString(), id.toString());
    }

    /** A time (RFC 3339), or what {@link #text} gave out; anything else is refused. */
    static Moment of(String text) {
        try {
            return new Moment(Instant.parse(text), FIRST);
        } catch (DateTimeException e) {
            return Cursors.read(
                    text, place -> new Moment(Instant.parse(place.getString(0)), UUID.fromString(place.getString(1))));
        }
    }
}
