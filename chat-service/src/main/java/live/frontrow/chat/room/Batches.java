package live.frontrow.chat.room;

import java.util.HashMap;
import java.util.Map;

/** The newest texts of a room: seats that have seen the same share one, until there is something newer. */
final class Batches {

    /** Characters of one text. Whoever is behind gets as much with each flush. */
    static final int MOST_CHARACTERS = 64 * 1024;

    private final Map<Place, Ring.Batch> batches = new HashMap<>();
    private final Ring ring;
    private final Notices notices;
    private long head;
    private int version;

    Batches(Ring ring, Notices notices) {
        this.ring = ring;
        this.notices = notices;
    }

    /** What this seat has not seen. */
    Ring.Batch of(Seat seat) {
        if (head != ring.head() || version != notices.version()) {
            batches.clear();
            head = ring.head();
            version = notices.version();
        }
        Place place = new Place(seat.position(), seat.guest().moderates(), seat.noticed());
        return batches.computeIfAbsent(place, this::after);
    }

    private Ring.Batch after(Place place) {
        String newest = notices.after(place.noticed, place.moderator);
        Ring.Batch batch = ring.after(place.position, place.moderator, MOST_CHARACTERS - newest.length());
        if (newest.isEmpty()) {
            return batch;
        }
        return new Ring.Batch(batch.text().isEmpty() ? newest : batch.text() + '\n' + newest, batch.last());
    }

    /** What somebody has seen of the log, whether they see what is held, and what they know of which only the newest counts. */
    private record Place(long position, boolean moderator, int noticed) {}
}
