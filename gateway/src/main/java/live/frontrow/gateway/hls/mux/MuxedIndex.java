package live.frontrow.gateway.hls.mux;

import java.util.List;
import java.util.regex.Pattern;

/** Rewrites MediaMTX's multivariant playlist (RFC 8216bis §4.4.6) where one rendition can hold all there is. */
public final class MuxedIndex {

    private static final Pattern SOUND =
            Pattern.compile("(?m)^#EXT-X-MEDIA:.*URI=\"(audio[0-9]{1,2})_stream\\.m3u8\".*$\\R*");
    private static final Pattern PICTURE = Pattern.compile("(?m)^(video[0-9]{1,2})_stream\\.m3u8$");
    private static final Pattern GROUP = Pattern.compile("(?m)^(#EXT-X-STREAM-INF:.*),AUDIO=\"[^\"]*\"");

    private MuxedIndex() {}

    /** With one rendition of picture and sound; as it is when there is not one track of each, as with several languages. */
    public static String of(String index) {
        List<String> sounds = names(SOUND, index);
        List<String> pictures = names(PICTURE, index);
        if (sounds.size() != 1 || pictures.size() != 1) {
            return index;
        }
        String alone = GROUP.matcher(SOUND.matcher(index).replaceAll("")).replaceAll("$1");
        return PICTURE.matcher(alone).replaceAll("$1-" + sounds.getFirst() + "_stream.m3u8");
    }

    private static List<String> names(Pattern pattern, String index) {
        return pattern.matcher(index).results().map(found -> found.group(1)).toList();
    }
}
