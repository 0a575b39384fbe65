package live.frontrow.chat.room;

/** Closes whoever does not read, does not answer, or must not be here any more. Always on the room's loop. */
final class Lookout {

    /** Milliseconds that a text may be on its way. */
    static final long STUCK_AFTER = 10_000;

    /** Milliseconds without a frame after which a guest is asked for a sign of life. */
    private static final long PING_AFTER = 25_000;

    /** Milliseconds that they have for it. */
    private static final long ANSWER_WITHIN = 25_000;

    private final Delivery delivery;

    Lookout(Delivery delivery) {
        this.delivery = delivery;
    }

    /** Looks after one guest, at {@code now} in milliseconds of the loop. */
    void look(Seat seat, long now) {
        if (seat.stuckSince(now - STUCK_AFTER)) {
            seat.close(CloseCode.SLOW, "");
        } else if (seat.silentSince(now - ANSWER_WITHIN)) {
            seat.close(CloseCode.SILENT, "");
        } else if (seat.quietSince(now - PING_AFTER)) {
            seat.pinged(now);
            delivery.give(seat, Frames.ping());
        }
        seat.guest().refusal().ifPresent(problem -> seat.close(CloseCode.NO_RIGHT, problem));
        if (!seat.closed() && !seat.guest().current()) {
            delivery.give(seat, Frames.reconnect(0));
            seat.close(CloseCode.RESTART, "");
        }
    }
}
