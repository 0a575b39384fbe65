package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** With a good token, headers that make careless caches keep one viewer's answer for another: nothing may change. */
final class Games {

    private static final String SAME = "same";
    private static final List<String> FORWARDED = List.of(
            "X-Forwarded-Host: %s.example",
            "X-Forwarded-For: 127.0.0.1, %s",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 1",
            "X-Forwarded-Prefix: /%s",
            "X-Forwarded-Server: %s",
            "X-Forwarded-Scheme: nothttps",
            "Forwarded: for=1.2.3.4;host=%s.example",
            "X-Real-IP: 127.0.0.1",
            "True-Client-IP: %s",
            "CF-Connecting-IP: ::1",
            "Via: 1.1 %s",
            "X-Host: %s",
            "X-Cluster-Client-IP: 10.0.0.1",
            "X-Frontrow: 1",
            "X-Forwarded-User: creator",
            "X-Remote-User: %s",
            "X-Frontrow-Show: %s");
    private static final List<String> REWRITES = List.of(
            "X-Original-URL: /live/%s/index.m3u8",
            "X-Rewrite-URL: /q/metrics",
            "X-Original-URI: /%s",
            "X-Forwarded-URI: /internal/%s",
            "X-Override-URL: /%s",
            "Base-Url: http://%s.example",
            "Request-Uri: /%s",
            "Destination: /%s",
            "X-Accel-Redirect: /%s",
            "X-Sendfile: /etc/passwd",
            "Referer: http://%s.example/",
            "Origin: http://%s.example",
            "Content-Location: /%s");
    private static final List<String> CONDITIONS = List.of(
            "If-None-Match: *",
            "If-None-Match: \"%s\"",
            "If-Match: \"%s\"",
            "If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "If-Range: \"%s\"",
            "Cache-Control: no-store",
            "Cache-Control: only-if-cached",
            "Cache-Control: max-age=0",
            "Pragma: %s",
            "Surrogate-Capability: x=\"ESI/1.0\"",
            "CDN-Cache-Control: max-age=9999",
            "Age: 5",
            "Expires: 0",
            "Vary: *");
    private static final List<String> ENCODINGS = List.of(
            "Accept-Encoding: gzip",
            "Accept-Encoding: br",
            "Accept-Encoding: *",
            "Accept-Encoding: identity;q=0",
            "Accept-Encoding: gzip;q=0, %s",
            "Accept-Encoding: zstd, deflate, compress",
            "Accept: text/html",
            "Accept: application/%s",
            "Accept-Language: %s",
            "Accept-Charset: utf-7",
            "TE: trailers, chunked",
            "Content-Type: multipart/form-data; boundary=%s",
            "Content-Encoding: gzip",
            "User-Agent: %s",
            "Accept-Datetime: x");
    private static final List<String> RANGES = List.of(
            "bytes=0-0",
            "bytes=0-",
            "bytes=-1",
            "bytes=5-2",
            "bytes=0-0,1-1",
            "bytes=0-99999999999999999999",
            "bytes=abc",
            "bytes=",
            "lines=1-2",
            "bytes=" + "0-0,".repeat(500) + "1-1",
            "bytes=9999999-");
    private static final List<String> CONNECTIONS = List.of(
            "Connection: Authorization",
            "Connection: keep-alive, Host, Cookie",
            "Connection: %s",
            "Proxy-Connection: close",
            "Keep-Alive: timeout=9999",
            "Upgrade: websocket",
            "Upgrade: %s/1.0",
            "Max-Forwards: 0",
            "Expect: 100-continue",
            "Trailer: Authorization",
            "Early-Data: 1");

    private final Scene scene;

    Games(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return Stream.concat(harmless().stream(), Stream.of(Attack.of("size-too-large", this::tooLarge)))
                .toList();
    }

    /** Those that are answered like any other. */
    List<Attack> harmless() {
        return List.of(
                Attack.of("poison-forwarded", random -> header(random, FORWARDED))
                        .times(3),
                Attack.of("poison-rewrite", random -> header(random, REWRITES)).times(3),
                Attack.of("poison-conditions", random -> header(random, CONDITIONS))
                        .times(3),
                Attack.of("poison-encoding", random -> header(random, ENCODINGS))
                        .times(3),
                Attack.of("poison-connection", random -> header(random, CONNECTIONS)),
                Attack.of("poison-cookies", this::cookies).times(2),
                Attack.of("range", this::range).times(2),
                Attack.of("size-bearable", this::bearable));
    }

    /** A header of each kind with a name in it that must never be seen again. */
    private Attempt header(RandomGenerator random, List<String> headers) {
        Ask ask = good(random);
        Aim aim = aimOf(ask);
        int count = random.nextInt(1, 4);
        for (int header = 0; header < count; header++) {
            ask = ask.line(TokenHeaders.any(random, headers).replace("%s", Judge.CANARY + random.nextInt(1_000_000)));
        }
        return Attempt.of(ask, aim, SAME);
    }

    private Attempt cookies(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String canary = Judge.CANARY + random.nextInt(1_000_000);
        String others = TokenHeaders.any(
                random,
                List.of(
                        "hlsSession=%s; cookieCheck=1",
                        "frontrow-viewer=%s",
                        "q_session=%s; %s=1",
                        "CloudFront-Policy=%s; CloudFront-Signature=%s",
                        "a=%s; ".repeat(30) + "b=c",
                        "frontrow-session-8080=%s"));
        return Attempt.of(
                Ask.get(aim.target())
                        .with("Cookie", others.replace("%s", canary) + "; frontrow-live=" + scene.mallorysToken()),
                aim,
                SAME);
    }

    /** Parts are small: whoever asks for a piece gets the whole. */
    private Attempt range(RandomGenerator random) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target()).bearer(scene.mallorysToken());
        return Attempt.of(ask.with("Range", TokenHeaders.any(random, RANGES)), aim, SAME);
    }

    /** Much, but within what we read. */
    private Attempt bearable(RandomGenerator random) {
        Aim aim = scene.playlist();
        Ask ask = Ask.get(aim.path()).bearer(scene.mallorysToken());
        Ask large =
                switch (random.nextInt(4)) {
                    case 0 -> ask.at(aim.path() + "?x=" + "y".repeat(random.nextInt(7_000)));
                    case 1 -> ask.with("X-Filler", "y".repeat(random.nextInt(12_000)));
                    case 2 -> ask.with("Cookie", "filler=" + "y".repeat(random.nextInt(12_000)));
                    default -> {
                        Ask many = ask;
                        for (int header = random.nextInt(200); header > 0; header--) {
                            many = many.with("X-Filler-" + header, "y");
                        }
                        yield many;
                    }
                };
        return Attempt.of(large, aim, SAME);
    }

    private Attempt tooLarge(RandomGenerator random) {
        Aim aim = scene.playlist();
        Ask ask = Ask.get(aim.path());
        int size = random.nextInt(17_000, 100_000);
        Ask giant =
                switch (random.nextInt(6)) {
                    case 0 -> ask.bearer(scene.mallorysToken()).at(aim.path() + "?x=" + "y".repeat(size));
                    case 1 -> ask.bearer(scene.mallorysToken()).at("/" + "y/".repeat(size) + aim.path());
                    case 2 -> ask.bearer(scene.mallorysToken()).with("X-Filler", "y".repeat(size));
                    case 3 -> ask.bearer(scene.mallorysToken()).with("y".repeat(size), "x");
                    case 4 -> ask.with("Cookie", "frontrow-live=" + "y".repeat(size));
                    default -> ask.bearer("y".repeat(size));
                };
        return Attempt.of(giant, aim, "414", "431", "400", "closed");
    }

    private Ask good(RandomGenerator random) {
        return Ask.get(scene.aim(random).target()).bearer(scene.mallorysToken());
    }

    private Aim aimOf(Ask ask) {
        String path = ask.target();
        int query = path.indexOf('?');
        String plain = query < 0 ? path : path.substring(0, query);
        return new Aim(scene.show, plain.substring(plain.lastIndexOf('/') + 1), query < 0 ? "" : path.substring(query));
    }
}
