package live.frontrow.chat.socket;

import io.netty.buffer.ByteBuf;
import java.util.function.Function;

/**
 * The newest frames that went out on one thread, by the very text: a flush brings guests who are at a few different places the
 * same few texts in turn. Not for several threads.
 */
final class RecentFrames {

    /** Places at which guests of one flush are: all in step, moderators, those who were busy before. */
    private static final int KEPT = 8;

    private final String[] texts = new String[KEPT];
    private final ByteBuf[] frames = new ByteBuf[KEPT];
    private int oldest;

    /** The frame of a text, to be released by whoever sends it. When it cannot be made, everything stays as it was. */
    ByteBuf frame(String text, Function<String, ByteBuf> encode) {
        for (int i = 0; i < KEPT; i++) {
            if (texts[i] == text) {
                return frames[i].retainedDuplicate();
            }
        }
        ByteBuf made = encode.apply(text);
        if (frames[oldest] != null) {
            frames[oldest].release();
        }
        texts[oldest] = text;
        frames[oldest] = made;
        oldest = (oldest + 1) % KEPT;
        return made.retainedDuplicate();
    }

    void release() {
        for (int i = 0; i < KEPT; i++) {
            if (frames[i] != null) {
                frames[i].release();
            }
            texts[i] = null;
            frames[i] = null;
        }
    }
}
