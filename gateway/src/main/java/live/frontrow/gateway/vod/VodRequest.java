package live.frontrow.gateway.vod;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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
 * @param direct whether a segment was asked for past what CloudFront has: as {@code direct-1/000734.m4s}
 */
record VodRequest(String place, String id, String object, boolean direct) {

    private static final String RECORDINGS = "vod";
    private static final String PLAYLIST = ".m3u8";
    private static final String DIRECT = "direct-";
    private static final Pattern WINDOW = Pattern.compile("w([0-9]+)/.*");
    private static final String CLIP = "[A-Za-z0-9]{16}";
    private static final String MEDIA =
            "init-(?:0|[1-9][0-9]{0,5})\\.mp4|(?:w|direct-)(?:0|[1-9][0-9]{0,5})/(?:[0-9]{6}|[1-9][0-9]{6,8})\\.m4s";

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
        return new VodRequest(RECORDINGS, show, object, false);
    }

    private static Optional<VodRequest> read(Pattern pattern, String path) {
        Matcher plain = pattern.matcher(path);
        if (!plain.matches()) {
            return Optional.empty();
        }
        String object = plain.group("object");
        boolean direct = object.startsWith(DIRECT);
        String known = direct ? "w" + object.substring(DIRECT.length()) : object;
        return Optional.of(new VodRequest(plain.group("place"), plain.group("id"), known, direct));
    }

    boolean isPlaylist() {
        return object.endsWith(PLAYLIST);
    }

    /** Number of the access window to which a segment of a recording is said to belong, 0 while nobody knows; none of everything else. */
    OptionalInt window() {
        Matcher segment = WINDOW.matcher(object);
        return place.equals(RECORDINGS) && segment.matches()
                ? OptionalInt.of(Integer.parseInt(segment.group(1)))
                : OptionalInt.empty();
    }

    /** Scopes of a token any of which is enough. What shows or tells of all of the recording is for those to whom all of it is open. */
    Set<String> scopes() {
        boolean clip = isPlaylist() && !object.equals("index.m3u8");
        return showsAll() || clip ? Set.of("replay") : Set.of("replay", "windows");
    }

    /** Whether it is captions or small pictures. */
    boolean showsAll() {
        return object.contains("/") && window().isEmpty();
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
