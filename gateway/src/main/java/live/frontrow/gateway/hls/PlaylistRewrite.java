package live.frontrow.gateway.hls;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives a media playlist of the origin the numbers of the edge; other lines stay as they are. */
final class PlaylistRewrite {

    private static final Pattern MEDIA_SEQUENCE = Pattern.compile("(?m)^#EXT-X-MEDIA-SEQUENCE:(\\d+)\\r?$");
    private static final Pattern DISCONTINUITY_SEQUENCE = Pattern.compile("(?m)^#EXT-X-DISCONTINUITY-SEQUENCE:.*\\R");
    private static final Pattern LAST_SEQUENCE = Pattern.compile("(?<=[:,]LAST-MSN=)(\\d+)");
    private static final Pattern WAITING = Pattern.compile("(?m)^#EXT-X-(?:PRELOAD-HINT|SERVER-CONTROL):.*\\R?");

    private PlaylistRewrite() {}

    /** Media sequence numbers moved to the publication's range; the publication counts as discontinuity. */
    static String number(String playlist, int publication) {
        Matcher sequence = MEDIA_SEQUENCE.matcher(playlist);
        if (!sequence.find()) {
            return playlist;
        }
        String numbered = DISCONTINUITY_SEQUENCE.matcher(playlist).replaceAll("");
        numbered = MEDIA_SEQUENCE
                .matcher(numbered)
                .replaceFirst(found -> "#EXT-X-MEDIA-SEQUENCE:" + atEdge(found, publication)
                        + "\n#EXT-X-DISCONTINUITY-SEQUENCE:" + publication);
        return LAST_SEQUENCE.matcher(numbered).replaceAll(found -> atEdge(found, publication));
    }

    /** The playlist of a show that is over: nothing comes any more, so there is nothing to wait for. */
    static String end(String playlist) {
        String ended = WAITING.matcher(playlist).replaceAll("");
        return ended.endsWith("\n") ? ended + "#EXT-X-ENDLIST\n" : ended + "\n#EXT-X-ENDLIST\n";
    }

    /** Whether it lists segments, rather than other playlists. */
    static boolean isMedia(String playlist) {
        return MEDIA_SEQUENCE.matcher(playlist).find();
    }

    private static String atEdge(MatchResult number, int publication) {
        return Long.toString(SequenceNumbers.atEdge(publication, Long.parseLong(number.group(1))));
    }
}
