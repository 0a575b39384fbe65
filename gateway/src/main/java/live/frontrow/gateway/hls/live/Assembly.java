package live.frontrow.gateway.hls.live;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import live.frontrow.gateway.hls.origin.OriginAnswer;
import live.frontrow.gateway.hls.origin.OriginCache;
import live.frontrow.gateway.hls.playlist.OriginPlaylist;
import live.frontrow.gateway.hls.playlist.Part;
import live.frontrow.gateway.hls.playlist.Segment;

/**
 * Whole segments of one rendition, put together from their parts, which are here anyway: the bytes are the same
 * (RFC 8216bis §4.4.4.9), MediaMTX is not asked, and a segment outlives the publication that it came from.
 */
final class Assembly {

    /** Nobody lists a segment for longer. */
    private static final int MOST = 64;

    private static final int OK = 200;

    private final Map<String, List<String>> partsOf = new ConcurrentHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final OriginCache origin;
    private final String base;

    Assembly(OriginCache origin, String base) {
        this.origin = origin;
        this.base = base;
    }

    /** Takes in what a playlist says; called by one thread at a time. */
    void learn(OriginPlaylist playlist) {
        Segment segment = playlist.segments().getLast();
        if (segment.parts().isEmpty() || partsOf.containsKey(segment.uri())) {
            return;
        }
        partsOf.put(segment.uri(), segment.parts().stream().map(Part::uri).toList());
        order.add(segment.uri());
        if (order.size() > MOST) {
            partsOf.remove(order.removeFirst());
        }
    }

    /** The segment, if every part of it is here. */
    Optional<OriginAnswer> segment(String uri) {
        List<String> names = partsOf.getOrDefault(uri, List.of());
        List<OriginAnswer> parts = names.stream()
                .flatMap(part -> origin.remembered(base, part).stream())
                .toList();
        if (names.isEmpty() || parts.size() < names.size()) {
            return Optional.empty();
        }
        Buffer whole = Buffer.buffer();
        parts.forEach(part -> whole.appendBuffer(part.body()));
        OriginAnswer answer = new OriginAnswer(OK, parts.getFirst().contentType(), whole, Instant.now());
        origin.remember(base, uri, answer);
        return Optional.of(answer);
    }
}
