package live.frontrow.vod.playlist;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Writes the media playlist of a replay (RFC 8216bis §4.4): while the show runs it grows and nothing in it changes; after
 * the show it is complete. No {@code EXT-X-INDEPENDENT-SEGMENTS}: a segment that had to be cut between keyframes may come at any time,
 * and what was said once cannot be taken back.
 */
public final class Playlist {

    private final long target;

    /** With a target duration that holds for all playlists of a show. */
    public Playlist(Duration target) {
        this.target = target.toNanos();
    }

    /**
     * Segments one after the other, none missing between them: all so far that are shown, or those of a clip; {@code over}: nothing
     * more will come. A segment keeps its number, whatever was cut off before it.
     */
    public String of(List<Line> lines, boolean over) {
        int first = lines.isEmpty() ? 0 : lines.getFirst().number();
        StringBuilder text = new StringBuilder(256 + 48 * lines.size());
        text.append("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:")
                .append(Duration.ofNanos(target).toSeconds())
                .append("\n#EXT-X-MEDIA-SEQUENCE:")
                .append(first)
                .append("\n#EXT-X-PLAYLIST-TYPE:")
                .append(over ? "VOD" : "EVENT")
                .append('\n');
        int init = -1;
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.number() != first + index) {
                throw new IllegalArgumentException("Segment " + (first + index) + " is missing");
            }
            append(text, line, index == 0, line.init() != init);
            init = line.init();
        }
        return text.append(over ? "#EXT-X-ENDLIST\n" : "").toString();
    }

    private void append(StringBuilder text, Line line, boolean first, boolean newInit) {
        if (line.discontinuity() && !first) {
            text.append("#EXT-X-DISCONTINUITY\n");
        }
        if (newInit) {
            text.append("#EXT-X-MAP:URI=\"").append(Addresses.init(line.init())).append("\"\n");
        }
        if (line.discontinuity() || first) {
            text.append("#EXT-X-PROGRAM-DATE-TIME:")
                    .append(DateTimeFormatter.ISO_INSTANT.format(line.time().truncatedTo(ChronoUnit.MILLIS)))
                    .append('\n');
        }
        text.append("#EXTINF:")
                .append(seconds(line.duration()))
                .append(",\n")
                .append(Addresses.segment(line.window(), line.number()))
                .append('\n');
    }

    /** Not above the target, whatever an encoder's clock did within one fragment. */
    private String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.6f", Math.min(nanos, target) / 1e9);
    }
}
