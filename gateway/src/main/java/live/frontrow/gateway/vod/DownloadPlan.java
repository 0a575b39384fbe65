package live.frontrow.gateway.vod;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What vod-service says that a file consists of.
 *
 * @param show show id
 * @param head its first bytes
 * @param earlier ticks by which the decode times of each track are moved; empty: objects are given as they are
 * @param pieces what follows, each an object of that show
 */
record DownloadPlan(String show, Buffer head, Map<Integer, Long> earlier, List<Piece> pieces) {

    record Piece(String object, long bytes) {}

    /**
     * Some of an object.
     *
     * @param piece the object
     * @param range of its bytes
     */
    record Stretch(Piece piece, ByteRange range) {

        /** As object storage is asked for it; null for all of it. */
        String header() {
            return range.length() == piece.bytes() ? null : "bytes=" + range.first() + "-" + range.last();
        }

        /** All of the object. */
        Stretch whole() {
            return new Stretch(piece, new ByteRange(0, piece.bytes() - 1));
        }
    }

    static DownloadPlan read(Buffer json) {
        JsonObject plan = json.toJsonObject();
        // In the usual alphabet; Vert.x would read the one for addresses.
        Buffer head = Buffer.buffer(Base64.getDecoder().decode(plan.getString("head")));
        List<Piece> pieces = plan.getJsonArray("pieces").stream()
                .map(JsonObject.class::cast)
                .map(piece -> new Piece(piece.getString("object"), piece.getLong("bytes")))
                .toList();
        Map<Integer, Long> earlier = plan.getJsonObject("earlier").stream()
                .collect(Collectors.toMap(
                        track -> Integer.valueOf(track.getKey()), track -> ((Number) track.getValue()).longValue()));
        return new DownloadPlan(plan.getString("show"), head, earlier, pieces);
    }

    long length() {
        return head.length() + pieces.stream().mapToLong(Piece::bytes).sum();
    }

    /** What of the head is in a range of the file. */
    Buffer headIn(ByteRange range) {
        int first = (int) Math.min(range.first(), head.length());
        return head.slice(first, (int) Math.min(range.last() + 1, head.length()));
    }

    /** What of the objects is in a range of the file, in their order. */
    List<Stretch> stretchesIn(ByteRange range) {
        List<Stretch> found = new ArrayList<>();
        long begin = head.length();
        for (Piece piece : pieces) {
            long first = Math.max(range.first() - begin, 0);
            long last = Math.min(range.last() - begin, piece.bytes() - 1);
            if (first <= last) {
                found.add(new Stretch(piece, new ByteRange(first, last)));
            }
            begin += piece.bytes();
        }
        return found;
    }
}
