package live.frontrow.vod.faults;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where the whole parts of a recorded file end, found without anything of the agent's own: {@code moof} and {@code mdat} in pairs. */
record Parts(int head, List<Part> all) {

    private static final int HEADER = 8;

    /**
     * @param at first byte of its {@code moof}
     * @param samples first byte of its {@code mdat}
     * @param end behind its last byte
     */
    record Part(int at, int samples, int end) {}

    static Parts of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int movie = box(bytes, 0, "ftyp");
        int head = movie < 0 ? -1 : box(bytes, movie, "moov");
        List<Part> parts = new ArrayList<>();
        int at = head;
        while (at >= 0) {
            int samples = box(bytes, at, "moof");
            int end = samples < 0 ? -1 : box(bytes, samples, "mdat");
            if (end >= 0) {
                parts.add(new Part(at, samples, end));
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
