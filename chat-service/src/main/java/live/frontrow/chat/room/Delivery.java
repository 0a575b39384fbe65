package live.frontrow.chat.room;

/** How a room's texts get to its guests: at most one on its way to each, with all that it says by then. Always on the room's loop. */
final class Delivery {

    private final RoomLoop loop;
    private final Ring ring;
    private final Notices notices;
    private final Rows rows;
    private final Batches batches;

    Delivery(RoomLoop loop, Ring ring, Notices notices, Rows rows) {
        this.loop = loop;
        this.ring = ring;
        this.notices = notices;
        this.rows = rows;
        this.batches = new Batches(ring, notices);
    }

    /** To everybody in {@code row} who is free, what they have not seen. */
    void flush(Row row) {
        row.each(seat -> {
            if (seat.free()) {
                send(seat);
            }
        });
    }

    /** At once, if nothing is on its way, and alone: what all get comes with their row, to everybody in it the same. */
    void give(Seat seat, String frame) {
        if (!seat.owe(frame)) {
            seat.close(CloseCode.SLOW, "");
        } else if (seat.free()) {
            alone(seat);
        }
    }

    /** What is for this guest, without what is for all. */
    void alone(Seat seat) {
        send(seat, seat.take(""), seat.position());
    }

    /** What is for this guest and what they have not seen; whoever is behind all that the room remembers has to come anew. */
    void send(Seat seat) {
        if (seat.position() < ring.floor()) {
            seat.close(CloseCode.SLOW, "");
            return;
        }
        Ring.Batch batch = batches.of(seat);
        String text = seat.take(batch.text());
        if (!text.isEmpty()) {
            seat.noticed(notices.version());
            send(seat, text, batch.last());
        }
    }

    private void send(Seat seat, String text, long last) {
        seat.sending(loop.millis(), last);
        seat.guest().send(text, failure -> loop.here(() -> sent(seat, failure)));
    }

    /** After a failure nothing more is sent: whoever carries the texts says that the guest is gone. */
    private void sent(Seat seat, Throwable failure) {
        if (failure == null) {
            seat.sent();
            if (seat.owed() || seat.position() < ring.head() || seat.noticed() < notices.version()) {
                rows.want(seat);
            }
        }
    }
}
