package live.frontrow.gateway.hostile;

import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.gateway.test.FakeOrigin;
import live.frontrow.gateway.test.Neighbours;

/** Says what an answer is, and whether anything is in it that belongs to somebody. */
final class Judge {

    /** Within the values of all headers and parameters that could poison: must never come back. */
    static final String CANARY = "canary";

    private static final Pattern PLAYLIST_ADDRESS = Pattern.compile("(?m)^([^#\\n]+)$|URI=\"([^\"]*)\"");
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-]+\\.(?:m3u8|mp4)");
    private static final Pattern VERSION = Pattern.compile("(?m)^#EXT-X-(?:PRELOAD-HINT|RENDITION-REPORT|SKIP):.*$");
    /** Whoever begins to follow a show later knows the dates of fewer segments. */
    private static final Pattern DATE = Pattern.compile("(?m)^#EXT-X-PROGRAM-DATE-TIME:[-0-9T:.Z]{24}\\R");

    private static final List<String> SECRETS =
            List.of(Claims.IDENTITY, CANARY, "eyJ", Neighbours.CDN_SECRET, "live.frontrow.gateway", "Exception");

    /** Not compared: of the moment, or of links only. */
    private static final Set<String> PASSING = Set.of(
            "referrer-policy",
            "age",
            "date",
            "connection",
            "content-encoding",
            "content-length",
            "etag",
            "last-modified",
            "server-timing");

    private final Map<String, String> playlists = new ConcurrentHashMap<>();

    /**
     * {@code same} for the object that is aimed at, to the byte as everybody gets it; {@code page} for the web app's
     * document; status and problem ({@code 403 playback-refused/expired}), or the bare status; {@code closed} without an
     * answer.
     */
    String verdict(Aim aim, Optional<Reply> answer) {
        if (answer.isEmpty()) {
            return "closed";
        }
        Reply reply = answer.get();
        if (reply.status() == 200) {
            if (reply.text().equals("<!doctype html><title>Frontrow</title>\n")) {
                return "page";
            }
            return isRight(aim, reply) ? "same" : "200 of something else";
        }
        if (reply.status() == 308) {
            String location = reply.header("Location").orElse("");
            return location.startsWith(Neighbours.publicUrl() + "/") ? "308" : "308 to " + location;
        }
        if (!reply.isProblem() || reply.body().length == 0) {
            return Integer.toString(reply.status());
        }
        JsonObject problem = new JsonObject(reply.text());
        String reason = problem.getString("reason");
        return reply.status() + " " + problem.getString("id") + (reason == null ? "" : "/" + reason);
    }

    /** What is wrong with an answer whatever it answers; empty when nothing is. */
    Optional<String> leak(Optional<Reply> answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Reply reply = answer.get();
        // A problem names the path that it is about, to nobody but who asked.
        String body = reply.isProblem() ? reply.text().replaceFirst("\"instance\":\"[^\"]*\"", "") : reply.text();
        String all = String.join("\n", reply.headers()) + "\n" + body;
        for (String secret : SECRETS) {
            if (all.contains(secret)) {
                return Optional.of("contains " + secret);
            }
        }
        if (all.toLowerCase(Locale.ROOT).contains("\nset-cookie:")) {
            return Optional.of("sets a cookie");
        }
        String caching = reply.header("Cache-Control").orElse("");
        if (reply.isProblem() && !caching.equals("no-store")) {
            return Optional.of("is a problem that may be stored");
        }
        return Optional.empty();
    }

    /** The headers that are the same for everybody who asks for the same object. */
    static List<String> lasting(Reply reply) {
        return reply.headers().stream()
                .filter(line -> !PASSING.contains(line.split(":", 2)[0].toLowerCase(Locale.ROOT)))
                .sorted()
                .toList();
    }

    private boolean isRight(Aim aim, Reply reply) {
        String caching = reply.header("Cache-Control").orElse("");
        if (!caching.startsWith("private")) {
            return false;
        }
        return aim.isPlaylist()
                ? isRightPlaylist(aim, reply)
                : Arrays.equals(reply.body(), FakeOrigin.bytesOf(aim.path()).getBytes(StandardCharsets.UTF_8));
    }

    /** Playlists of the same moment are equal for all; nothing in them comes from a request. */
    private boolean isRightPlaylist(Aim aim, Reply reply) {
        String text = reply.text();
        boolean plain = text.startsWith("#EXTM3U\n")
                && PLAYLIST_ADDRESS.matcher(text).results().allMatch(found -> PLAIN_NAME
                        .matcher(found.group(1) == null ? found.group(2) : found.group(1))
                        .matches())
                && text.contains("#EXT-X-MEDIA-SEQUENCE:") != aim.file().equals("index.m3u8");
        Matcher version = VERSION.matcher(text);
        StringBuilder key = new StringBuilder(aim.path());
        while (version.find()) {
            key.append('\n').append(version.group());
        }
        String undated = DATE.matcher(text).replaceAll("");
        String known = playlists.putIfAbsent(key.toString(), undated);
        return plain && (known == null || known.equals(undated));
    }
}
