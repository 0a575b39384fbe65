package live.frontrow.gateway.vod;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a player asks for. Of a recording {@code /vod/{show}/index.m3u8}, {@code /vod/{show}/init-0.mp4} and {@code /vod/{show}/w1/000734.m4s},
 * a clip of it as {@code /vod/{show}/clip-{clip}.m3u8}, captions as {@code /vod/{show}/captions/pt-BR.vtt} and small pictures below
 * {@code /vod/{show}/pictures/}; of a clip that everybody may watch {@code /clips/{clip}/index.m3u8} and media with the same names.
 *
 * @param place {@code vod} or {@code clips}
 * @param id show id, or that of the clip
 * @param object what it is called there, in its one spelling
 */
record VodRequest(String place, String id, String object) {

    private static final String RECORDINGS = "vod";
    private static final String PLAYLIST = ".m3u8";
    private static final String CLIP = "[A-Za-z0-9]{16}";
    private static final String MEDIA =
            "init-(?:0|[1-9][0-9]{0,5})\\.mp4|w[1-9][0-9]{0,5}/(?:[0-9]{6}|[1-9][0-9]{6,8})\\.m4s";

    /** BCP 47: language, script, region, each in its usual case. */
    private static final String LANGUAGE = "[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?";

    private static final Pattern RECORDING =
            Pattern.compile("/(?<place>vod)/(?<id>[A-Za-z0-9-]{1,64})/(?<object>index\\.m3u8|clip-" + CLIP + "\\.m3u8|"
                    + MEDIA + "|captions/" + LANGUAGE + "\\.vtt|pictures/storyboard(?:\\.vtt|-[1-9][0-9]?\\.jpg))");
    private static final Pattern SHARED =
            Pattern.compile("/(?<place>clips)/(?<id>" + CLIP + ")/(?<object>index\\.m3u8|" + MEDIA + ")");

    /** Reads a path as it came, with nothing decoded or resolved. */
    static Optional<VodRequest> parse(String path) {
        return read(RECORDING, path).or(() -> read(SHARED, path));
    }

    /** An object of a show's recording, by a name that is known to be right. */
    static VodRequest ofRecording(String show, String object) {
        return new VodRequest(RECORDINGS, show, object);
    }

    private static Optional<VodRequest> read(Pattern pattern, String path) {
        Matcher plain = pattern.matcher(path);
        return plain.matches()
                ? Optional.of(new VodRequest(plain.group("place"), plain.group("id"), plain.group("object")))
                : Optional.empty();
    }

    boolean isPlaylist() {
        return object.endsWith(PLAYLIST);
    }

    /** The show whose recording may be asked for by those alone who may watch it; none when vod-service decides. */
    Optional<String> closedShow() {
        return place.equals(RECORDINGS) ? Optional.of(id) : Optional.empty();
    }

    /** Where vod-service answers to this. */
    String inner() {
        return "/internal/" + place + "/" + id + "/" + object;
    }

    /** What it is, whatever object storage says of it. */
    String mediaType() {
        return switch (object.substring(object.lastIndexOf('.'))) {
            case ".vtt" -> "text/vtt; charset=utf-8";
            case ".jpg" -> "image/jpeg";
            default -> "video/mp4";
        };
    }

    /** Media never changes; captions and pictures are replaced. */
    String cacheControl() {
        return mediaType().startsWith("video/") ? "private, max-age=3600, immutable" : "private, no-cache";
    }
}
