package live.frontrow.rtmpfront.meter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import live.frontrow.rtmpfront.chunk.MessageHeader;
import live.frontrow.rtmpfront.start.MediaListener;

/** Reads the last seconds of one publisher. Written by the connection, read by whoever asks. */
public final class Meter implements MediaListener {

    private static final long WINDOW_MILLIS = 5_000;
    /** Five seconds of 120 pictures and 50 sounds a second, and some. */
    private static final int MOST = 2_048;

    private static final int VIDEO = 9;
    private static final int KEYFRAME = 1;

    private final LongSupplier clock;
    private final Deque<Arrival> window = new ArrayDeque<>();
    private long lastKeyframe = -1;
    private long keyframeDistance;
    private long best = Long.MAX_VALUE;

    /** Reads a publisher by this clock, in milliseconds. */
    public Meter(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void begins(MessageHeader message, int first) {
        long now = clock.getAsLong();
        boolean video = message.type() == VIDEO;
        // The high bit says that the codec is spelled out: enhanced RTMP.
        boolean keyframe = video && (first >> 4 & 0x7) == KEYFRAME;
        Arrival arrival =
                new Arrival(now, Integer.toUnsignedLong(message.timestamp()), message.length(), video, keyframe);
        best = Math.min(best, now - arrival.timestamp());
        if (keyframe) {
            keyframeDistance = lastKeyframe < 0 ? 0 : arrival.timestamp() - lastKeyframe;
            lastKeyframe = arrival.timestamp();
        }
        window.addLast(arrival);
        forget(now);
    }

    /** How it is now. */
    public synchronized Reading reading() {
        long now = clock.getAsLong();
        forget(now);
        List<Arrival> pictures = window.stream().filter(Arrival::video).toList();
        Frames frames = Frames.of(pictures);
        return new Reading(
                kbps(pictures),
                kbps(window.stream().filter(arrival -> !arrival.video()).toList()),
                frames.perSecond(),
                frames.unevenness(),
                frames.missing(),
                keyframeSeconds(pictures),
                window.isEmpty() ? 0 : (int) behind());
    }

    private long behind() {
        Arrival newest = window.getLast();
        return newest.at() - newest.timestamp() - best;
    }

    private double keyframeSeconds(List<Arrival> pictures) {
        if (lastKeyframe < 0 || pictures.isEmpty()) {
            return 0;
        }
        long since = pictures.getLast().timestamp() - lastKeyframe;
        return Math.max(keyframeDistance, since) / 1_000.0;
    }

    private static int kbps(List<Arrival> arrivals) {
        return (int) (arrivals.stream().mapToLong(Arrival::bytes).sum() * 8 / WINDOW_MILLIS);
    }

    private void forget(long now) {
        while (!window.isEmpty() && (window.size() > MOST || window.getFirst().at() < now - WINDOW_MILLIS)) {
            window.removeFirst();
        }
    }
}
