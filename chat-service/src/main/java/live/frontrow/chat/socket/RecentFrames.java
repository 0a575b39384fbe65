package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * The newest frames that went out on one thread, by the very text: a flush brings guests who are at a few different places the
 * same few texts in turn. Not for several threads.
 */
final class RecentFrames {

    /** Places at which guests of one flush are: all in step, moderators, those who were busy before. */
    private static final int KEPT = 16;

    /** Characters; what is shorter goes in one packet anyhow. */
    private static final int WORTH_DEFLATING = 600;

    private final FrameEncoder encoder = new FrameEncoder();
    private final Sent[] sent = new Sent[KEPT];
    private int oldest;

    /**
     * The frame of a text, which stays ours: whoever does not send it at once retains it. Compressed for {@code deflates} when it is
     * long and another has had it before. When it cannot be made, everything stays as it was.
     */
    ByteBuf frame(String text, boolean deflates, ByteBufAllocator buffers) {
        for (Sent known : sent) {
            if (known != null && known.text == text) {
                return frame(known, deflates && text.length() >= WORTH_DEFLATING, buffers);
            }
        }
        Sent made = new Sent(text);
        made.plain = encoder.text(text, buffers);
        if (sent[oldest] != null) {
            sent[oldest].release();
        }
        sent[oldest] = made;
        oldest = (oldest + 1) % KEPT;
        return made.plain;
    }

    private ByteBuf frame(Sent known, boolean deflates, ByteBufAllocator buffers) {
        if (!deflates) {
            return known.plain;
        }
        if (known.deflated == null) {
            known.deflated = encoder.deflated(known.text, buffers);
        }
        return known.deflated;
    }

    void release() {
        for (Sent known : sent) {
            if (known != null) {
                known.release();
            }
        }
        encoder.release();
    }

    /** A text, and what was made of it. */
    private static final class Sent {

        final String text;
        ByteBuf plain;
        ByteBuf deflated;

        Sent(String text) {
            this.text = text;
        }

        void release() {
            plain.release();
            if (deflated != null) {
                deflated.release();
            }
        }
    }
}
