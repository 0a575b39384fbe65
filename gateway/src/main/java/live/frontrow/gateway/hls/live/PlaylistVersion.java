package live.frontrow.gateway.hls.live;

import java.time.Instant;
import java.util.List;
import live.frontrow.gateway.hls.playlist.OriginPlaylist;
import live.frontrow.gateway.hls.playlist.PlaylistWriter;
import live.frontrow.gateway.hls.playlist.Report;

/** A media playlist as it was at one moment, in the forms that are asked for. */
public final class PlaylistVersion {

    private final OriginPlaylist playlist;
    private final PlaylistWriter writer;
    private final List<Report> reports;
    private final Instant at;
    private final Encoded whole;
    private volatile Encoded delta;
    private volatile Encoded ended;

    PlaylistVersion(OriginPlaylist playlist, PlaylistWriter writer, List<Report> reports, Instant at) {
        this.playlist = playlist;
        this.writer = writer;
        this.reports = reports;
        this.at = at;
        this.whole = new Encoded(writer.whole(playlist, reports));
    }

    OriginPlaylist playlist() {
        return playlist;
    }

    /** When MediaMTX gave it. */
    public Instant at() {
        return at;
    }

    /** All of it. */
    public Encoded whole() {
        return whole;
    }

    /** For players that know what came before. */
    public Encoded delta() {
        Encoded known = delta;
        if (known == null) {
            known = new Encoded(writer.delta(playlist, reports));
            delta = known;
        }
        return known;
    }

    /** As the last one of the show. */
    public Encoded ended() {
        Encoded known = ended;
        if (known == null) {
            known = new Encoded(writer.ended(playlist));
            ended = known;
        }
        return known;
    }
}
