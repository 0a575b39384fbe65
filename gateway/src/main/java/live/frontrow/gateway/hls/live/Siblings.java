package live.frontrow.gateway.hls.live;

import java.util.List;
import live.frontrow.gateway.hls.playlist.OriginPlaylist;
import live.frontrow.gateway.hls.playlist.PlaylistWriter;
import live.frontrow.gateway.hls.playlist.Report;

/** What a rendition has to know of the broadcast that it belongs to. */
interface Siblings {

    /** Promises are made once, by what is seen first, and for all renditions alike. */
    PlaylistWriter writer(OriginPlaylist seen);

    /** Part target, once promised. */
    double partSeconds();

    /** How far the others are. */
    List<Report> reports(String file);

    /** A rendition has something to show: all are shown from when each has, so that none lacks the others' reports. */
    void grown(Feed feed);
}
