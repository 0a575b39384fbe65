package live.frontrow.e2e.hls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes as much of fragmented MP4 as the checks read. */
final class Mp4 {
    private static final int SYNC = 0x02000000;
    private static final int NOT_SYNC = 0x01010000;

    private Mp4() {}

    /** An initialisation with a track of each of these kinds, which are numbered from 1. */
    static byte[] initialisation(int timescale, String... handlers) {
        byte[] tracks = box("mvhd", ints(0));
        for (int number = 1; number <= handlers.length; number++) {
            byte[] handler = handlers[number - 1].getBytes(StandardCharsets.US_ASCII);
            byte[] tkhd = box("tkhd", ints(0, 0, 0, number));
            byte[] mdhd = box("mdhd", ints(0, 0, 0, timescale, 0, 0));
            byte[] hdlr = box("hdlr", joined(ints(0, 0), handler, ints(0, 0, 0)));
            tracks = joined(tracks, box("trak", tkhd, box("mdia", mdhd, hdlr)));
        }
        return joined(box("ftyp", ints(0)), box("moov", tracks));
    }

    /** A fragment of that many equal samples of the first track, the first one a keyframe or not. */
    static byte[] fragment(long start, int samples, int ticks, boolean keyframe) {
        return fragment(1, start, samples, ticks, keyframe);
    }

    /** A fragment of any track. */
    static byte[] fragment(int track, long start, int samples, int ticks, boolean keyframe) {
        byte[] run = ints(0x701, samples, 0);
        for (int i = 0; i < samples; i++) {
            run = joined(run, ints(ticks, 1, i == 0 && keyframe ? SYNC : NOT_SYNC));
        }
        byte[] time = joined(
                ints(0x01000000), ByteBuffer.allocate(Long.BYTES).putLong(start).array());
        byte[] traf = box("traf", box("tfhd", ints(0x020000, track)), box("tfdt", time), box("trun", run));
        return joined(box("moof", box("mfhd", ints(0, 1)), traf), box("mdat", new byte[samples]));
    }

    static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            all.writeBytes(piece);
        }
        return all.toByteArray();
    }

    private static byte[] box(String type, byte[]... content) {
        byte[] body = joined(content);
        return joined(ints(body.length + 8), type.getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] ints(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES);
        for (int value : values) {
            buffer.putInt(value);
        }
        return buffer.array();
    }
}
