package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** With a good token, other ways to write an address: none may lead to an object, least of all to another show's. */
final class Paths {

    private static final String INVALID = "400 invalid-input";
    private static final Set<String> NO_WAY =
            Set.of(INVALID, "404 not-found", "404", "400", "308", "403 playback-refused/other-show");
    private static final List<String> DOTS = List.of(
            "..",
            ".",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "%2e",
            "...",
            "%252e%252e",
            "%c0%ae%c0%ae",
            "\u00c0\u00ae\u00c0\u00ae",
            "%e0%80%ae",
            "%uff0e%uff0e");
    private static final List<String> SLASHES = List.of(
            "/",
            "//",
            "%2f",
            "%2F",
            "%5c",
            "\\",
            "%252f",
            "%c0%af",
            "\u00c0\u00af",
            "%e0%80%af",
            "%u2215",
            "%00/",
            "%0a/",
            ";/",
            "%3b/");
    private static final List<String> INSIDE = List.of(
            "%00",
            "%0d%0a", "%20", "+", "%09", "%7f", ";", ";a=b", "%3b", "%3f", "%23", "%", "%z", "%zz", "%4", "%c0", "%ff",
            "\u00e4", "\u00ff", "|", "^", "\"", "<x>", "`", "{", "*", "~", ":", "@", "$", "'", "(", "!", ",", "=", "&",
            "\u0001", "\u007f");

    private final Scene scene;

    Paths(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("path-dots", this::dots).times(3),
                Attack.of("path-slashes", this::slashes).times(3),
                Attack.of("path-characters", this::characters).times(3),
                Attack.of("path-encoded-letters", this::encodedLetters).times(2),
                Attack.of("path-other-show", this::otherShow).times(2),
                Attack.of("path-names", this::names).times(2),
                Attack.of("path-prefix", this::prefix).times(2));
    }

    private Attempt dots(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String dots = TokenHeaders.any(random, DOTS);
        String path =
                switch (random.nextInt(6)) {
                    case 0 -> "/live/" + scene.show + "/" + dots + "/" + aim.file();
                    case 1 -> "/live/" + scene.show + "/x/" + dots + "/" + aim.file();
                    case 2 -> "/live/" + dots + "/live/" + scene.show + "/" + aim.file();
                    case 3 -> "/" + dots + "/live/" + scene.show + "/" + aim.file();
                    case 4 -> "/live/" + scene.show + "/" + aim.file() + "/" + dots + "/" + aim.file();
                    default -> "/api/" + dots + "/live/" + scene.show + "/" + aim.file();
                };
        return attempt(path + aim.query(), aim);
    }

    private Attempt slashes(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String slash = TokenHeaders.any(random, SLASHES.subList(1, SLASHES.size()));
        String path =
                switch (random.nextInt(6)) {
                    case 0 -> slash + "live/" + scene.show + "/" + aim.file();
                    case 1 -> "/live" + slash + scene.show + "/" + aim.file();
                    case 2 -> "/live/" + scene.show + slash + aim.file();
                    case 3 -> aim.path() + slash;
                    case 4 -> "/live/" + scene.show + "/x" + slash + aim.file();
                    default -> "/live" + slash + scene.show + slash + aim.file();
                };
        return attempt(path + aim.query(), aim, "closed");
    }

    private Attempt characters(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String odd = TokenHeaders.any(random, INSIDE);
        int place = "/live/".length() + random.nextInt(aim.path().length() - "/live/".length() + 1);
        String path = aim.path().substring(0, place) + odd + aim.path().substring(place);
        return attempt(path + aim.query(), aim, "closed");
    }

    /** As good as the plain letter for a URL library, but a second key for the same object. */
    private Attempt encodedLetters(RandomGenerator random) {
        Aim aim = scene.aim(random);
        int place = 1 + random.nextInt(aim.path().length() - 1);
        String encoded = "%"
                + (random.nextBoolean() ? "%02x" : "%02X")
                        .formatted((int) aim.path().charAt(place));
        String path = aim.path().substring(0, place) + encoded + aim.path().substring(place + 1);
        return attempt(path + aim.query(), aim);
    }

    /** From the own show to one that the token is not for. */
    private Attempt otherShow(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String dots = TokenHeaders.any(random, DOTS);
        String slash = TokenHeaders.any(random, SLASHES);
        String path =
                switch (random.nextInt(5)) {
                    case 0 -> "/live/" + scene.show + slash + dots + slash + scene.other + "/" + aim.file();
                    case 1 -> "/live/" + scene.other + "/" + aim.file();
                    case 2 -> "/live/" + scene.other + slash + dots + slash + scene.show + "/" + aim.file();
                    case 3 -> "/live/" + scene.show + "," + scene.other + "/" + aim.file();
                    default -> "/live/" + scene.other + ";" + scene.show + "/" + aim.file();
                };
        return attempt(path + aim.query(), new Aim(scene.other, aim.file(), aim.query()), "closed");
    }

    /** Names that MediaMTX or a file system may know, and we do not. */
    private Attempt names(RandomGenerator random) {
        Aim aim = scene.media(random);
        String name = TokenHeaders.any(
                random,
                List.of(
                        "",
                        "..mp4",
                        "index.html",
                        "index.M3U8",
                        "index.m3u8.",
                        "index.m3u8~",
                        "index.m3u8.bak",
                        "index",
                        "hls.min.js",
                        "mediamtx.yml",
                        aim.file().toUpperCase(java.util.Locale.ROOT),
                        aim.file() + "/",
                        aim.file().replace(".mp4", ".mp"),
                        aim.file() + ".mp4.x",
                        "x".repeat(200) + ".mp4",
                        "gap.mp4",
                        "v3/paths/list",
                        "-.mp4",
                        "..m3u8",
                        "con.mp4",
                        ".m3u8"));
        return attempt("/live/" + scene.show + "/" + name, aim);
    }

    /** Close to the right folder: a page of the web app at most. */
    private Attempt prefix(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String prefix = TokenHeaders.any(
                random,
                List.of(
                        "/LIVE/",
                        "/Live/",
                        "/live2/",
                        "/lives/",
                        "/liv/",
                        "/",
                        "/live",
                        "/live-",
                        "/live./",
                        "/api/live/",
                        "/api/v1/live/",
                        "/idp/live/",
                        "/assets/live/",
                        "/vod/",
                        "/play/",
                        "/q/live/",
                        "/internal/live/",
                        "/live/live/",
                        "/~live/",
                        "/live%20/"));
        return attempt(
                prefix + scene.show + "/" + aim.file() + aim.query(),
                aim,
                "page",
                // What is live now is no replay.
                "403 playback-refused/scope",
                "401 unauthenticated",
                "503 unavailable");
    }

    private Attempt attempt(String target, Aim aim, String... alsoAllowed) {
        Ask ask = Ask.get(target).bearer(scene.mallorysToken());
        Set<String> allowed = java.util.stream.Stream.concat(NO_WAY.stream(), java.util.stream.Stream.of(alsoAllowed))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return Attempt.of(ask, aim, allowed);
    }
}
