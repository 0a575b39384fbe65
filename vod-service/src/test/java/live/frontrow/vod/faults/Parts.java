package live.frontrow.vod.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import live.frontrow.common.mp4.Box;

/** Where the whole parts of a recorded file end, found without anything of the agent's own: {@code moof} and {@code mdat} in pairs. */
record Parts(int head, List<Part> all) {

    private static final int HEADER = 8;

    /**
     * @param at first byte of its {@code moof}
     * @param samples first byte of its {@code mdat}
     * @param end behind its last byte
     * @param seconds that its longest track lasts
     */
    record Part(int at, int samples, int end, double seconds) {}

    static Parts of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int movie = box(bytes, 0, "ftyp");
        int head = movie < 0 ? -1 : box(bytes, movie, "moov");
        Map<Integer, Integer> timescales = head < 0 ? Map.of() : timescales(bytes.slice(movie, head - movie));
        List<Part> parts = new ArrayList<>();
        int at = head;
        while (at >= 0) {
            int samples = box(bytes, at, "moof");
            int end = samples < 0 ? -1 : box(bytes, samples, "mdat");
            if (end >= 0) {
                parts.add(new Part(at, samples, end, seconds(bytes.slice(at, samples - at), timescales)));
            }
            at = end;
        }
        return new Parts(head, parts);
    }

    /** How many are whole before a byte. */
    int before(int at) {
        return (int) all.stream().filter(part -> part.end() <= at).count();
    }

    /** Where so many of them end. */
    int end(int parts) {
        return parts == 0 ? Math.max(0, head) : all.get(parts - 1).end();
    }

    /** Seconds of the longest. */
    double longest() {
        return all.stream().mapToDouble(Part::seconds).max().orElse(0);
    }

    private static Map<Integer, Integer> timescales(ByteBuffer movie) {
        Map<Integer, Integer> timescales = new HashMap<>();
        for (Box track : Box.all(movie).getFirst().children()) {
            if (track.is("trak")) {
                // Both of version 0, as MediaMTX writes them: behind two times of 32 bits.
                int behind = Box.FULL_HEADER + 8;
                timescales.put(
                        track.child("tkhd").number(behind),
                        track.child("mdia").child("mdhd").number(behind));
            }
        }
        return timescales;
    }

    /** MediaMTX says of each sample how long it lasts, first of all that it says of it. */
    private static double seconds(ByteBuffer moof, Map<Integer, Integer> timescales) {
        double longest = 0;
        for (Box track : Box.all(moof).getFirst().children()) {
            if (track.is("traf")) {
                ByteBuffer samples = track.child("trun").content();
                int count = samples.getInt(4);
                int width = (samples.limit() - 12) / count;
                long ticks = IntStream.range(0, count)
                        .mapToLong(sample -> samples.getInt(12 + sample * width))
                        .sum();
                longest = Math.max(
                        longest,
                        (double) ticks / timescales.get(track.child("tfhd").number(Box.FULL_HEADER)));
            }
        }
        return longest;
    }

    /** Behind a box of that type, or -1 when there is none, or not all of it. */
    private static int box(ByteBuffer bytes, int at, String type) {
        if (bytes.limit() - at < HEADER) {
            return -1;
        }
        int size = bytes.getInt(at);
        String found = new String(bytes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
        return !found.equals(type) || size < HEADER || size > bytes.limit() - at ? -1 : at + size;
    }
}
