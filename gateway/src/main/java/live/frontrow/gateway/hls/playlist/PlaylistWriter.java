package live.frontrow.gateway.hls.playlist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Writes the playlist of a publication as viewers get it (RFC 8216bis §4.4): MediaMTX's segments under numbers that any
 * gateway computes alike, with targets that are kept and what MediaMTX leaves out.
 *
 * @param publication of the show; each is a discontinuity
 * @param targets what is promised
 */
public record PlaylistWriter(int publication, Targets targets) {

    private static final int PER_LINE = 120;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT);

    /** Everything, for players that come or have lost track. */
    public String whole(OriginPlaylist playlist, List<Report> reports) {
        StringBuilder text = head(playlist);
        appendMap(text, playlist);
        playlist.segments().forEach(segment -> append(text, segment));
        return tail(text, playlist, reports);
    }

    /** Without segments that players know since long, or the whole when there are none (§4.4.5.2). */
    public String delta(OriginPlaylist playlist, List<Report> reports) {
        int skipped = skipped(playlist);
        if (skipped == 0) {
            return whole(playlist, reports);
        }
        StringBuilder text = head(playlist);
        text.append("#EXT-X-SKIP:SKIPPED-SEGMENTS=").append(skipped).append('\n');
        playlist.segments().stream().skip(skipped).forEach(segment -> append(text, segment));
        return tail(text, playlist, reports);
    }

    /** As it stays when the show is over: nothing comes any more, so nothing is hinted at or reported. */
    public String ended(OriginPlaylist playlist) {
        StringBuilder text = head(playlist);
        appendMap(text, playlist);
        playlist.segments().forEach(segment -> append(text, segment));
        appendOpen(text, playlist);
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    private StringBuilder head(OriginPlaylist playlist) {
        StringBuilder text = new StringBuilder(PER_LINE * (playlist.segments().size() + 20));
        text.append("#EXTM3U\n#EXT-X-VERSION:9\n#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=")
                .append(decimal(targets.partHoldBack()))
                .append(",CAN-SKIP-UNTIL=")
                .append(decimal(targets.skipUntil()))
                .append('\n');
        text.append("#EXT-X-TARGETDURATION:")
                .append(targets.segmentSeconds())
                .append("\n#EXT-X-PART-INF:PART-TARGET=")
                .append(decimal(targets.partSeconds()))
                .append('\n');
        appendNumbers(text, playlist);
        return text;
    }

    private void appendNumbers(StringBuilder text, OriginPlaylist playlist) {
        text.append("#EXT-X-MEDIA-SEQUENCE:")
                .append(SequenceNumbers.atEdge(publication, playlist.sequence()))
                .append("\n#EXT-X-DISCONTINUITY-SEQUENCE:")
                .append(publication)
                .append('\n');
    }

    private static void appendMap(StringBuilder text, OriginPlaylist playlist) {
        text.append("#EXT-X-MAP:URI=\"").append(playlist.map()).append("\"\n");
    }

    private static void append(StringBuilder text, Segment segment) {
        appendDate(text, segment.startsAt());
        text.append(segment.text());
    }

    /** The date of a segment comes with its first part: a published segment gets no tags later. */
    private static void appendOpen(StringBuilder text, OriginPlaylist playlist) {
        if (!playlist.open().isEmpty()) {
            appendDate(text, playlist.openStartsAt());
            text.append(playlist.openText());
        }
    }

    private static void appendDate(StringBuilder text, Instant at) {
        if (at != null) {
            text.append("#EXT-X-PROGRAM-DATE-TIME:")
                    .append(DATE.format(at.atOffset(ZoneOffset.UTC)))
                    .append('\n');
        }
    }

    private static String tail(StringBuilder text, OriginPlaylist playlist, List<Report> reports) {
        appendOpen(text, playlist);
        if (playlist.hint() != null) {
            text.append("#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"")
                    .append(playlist.hint())
                    .append("\"\n");
        }
        for (Report report : reports) {
            text.append("#EXT-X-RENDITION-REPORT:URI=\"")
                    .append(report.uri())
                    .append("\",LAST-MSN=")
                    .append(report.sequence())
                    .append(",LAST-PART=")
                    .append(report.part())
                    .append('\n');
        }
        return text.toString();
    }

    /** Whole segments beyond the skip boundary; the open segment and one that ends just there are not reckoned in. */
    private int skipped(OriginPlaylist playlist) {
        double after = 0;
        int kept = 0;
        List<Segment> segments = playlist.segments();
        while (kept < segments.size() && after <= targets.skipUntil()) {
            kept++;
            after += segments.get(segments.size() - kept).seconds();
        }
        return segments.size() - kept;
    }

    private static String decimal(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
