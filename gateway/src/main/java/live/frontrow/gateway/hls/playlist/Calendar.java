package live.frontrow.gateway.hls.playlist;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Remembers when each segment of one rendition began. MediaMTX says so of the last two whole segments only, but a date that
 * was given must not go, nor come later (RFC 8216bis §6.2.1): the others are reckoned from their neighbours. Gaps before
 * a publication have none: another one was sent then. Belongs to one feed.
 */
public final class Calendar {

    private final NavigableMap<Long, Instant> starts = new TreeMap<>();

    /** The same playlist with all its dates, as far as any is known. */
    public OriginPlaylist date(OriginPlaylist playlist) {
        List<Segment> segments = playlist.segments();
        starts.headMap(playlist.sequence()).clear();
        for (int i = 0; i < segments.size(); i++) {
            Instant told = segments.get(i).startsAt();
            if (told != null) {
                starts.putIfAbsent(playlist.sequence() + i, told);
            }
        }
        for (int i = segments.size() - 1; i >= 0; i--) {
            long number = playlist.sequence() + i;
            Instant next = starts.get(number + 1);
            if (next != null && !segments.get(i).isGap()) {
                starts.putIfAbsent(number, next.minus(length(segments.get(i))));
            }
        }
        List<Segment> dated = new ArrayList<>(segments.size());
        for (int i = 0; i < segments.size(); i++) {
            long number = playlist.sequence() + i;
            Instant start = starts.get(number);
            dated.add(segments.get(i).startingAt(start));
            if (start != null) {
                starts.putIfAbsent(number + 1, start.plus(length(segments.get(i))));
            }
        }
        return new OriginPlaylist(
                playlist.targetSeconds(),
                playlist.sequence(),
                playlist.map(),
                dated,
                playlist.openText(),
                playlist.open(),
                starts.get(playlist.openSequence()),
                playlist.hint());
    }

    private static Duration length(Segment segment) {
        return Duration.ofNanos(Math.round(segment.seconds() * 1e9));
    }
}
