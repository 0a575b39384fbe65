package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import live.frontrow.gateway.test.Neighbours;

/** With a good token, other methods, forms of the target, versions and hosts. */
final class RequestLines {

    private static final String INVALID = "400 invalid-input";
    private static final String FOREIGN = "403 foreign-origin";
    private static final String NOT_ALLOWED = "405 method-not-allowed";
    private static final String WRONG_ADDRESS = "421 wrong-address";
    private static final Set<String> NOT_HTTP = Set.of("400", INVALID, "closed", "308", "505", "501", "404");
    private static final List<String> METHODS = List.of(
            "OPTIONS",
            "TRACE",
            "PUT",
            "POST",
            "DELETE",
            "PATCH",
            "CONNECT",
            "PROPFIND",
            "SEARCH",
            "PURGE",
            "BAN",
            "TRACK",
            "DEBUG",
            "MOVE",
            "get",
            "Get",
            "GETS",
            "FRONTROW",
            "M-SEARCH",
            "PRI",
            "X".repeat(100));
    private static final List<String> OVERRIDES =
            List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method");

    private final Scene scene;

    RequestLines(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("method-other", this::otherMethod).times(3),
                Attack.of("method-head", this::head),
                Attack.of("method-override", this::override).times(2),
                Attack.of("target-absolute", this::absolute).times(2),
                Attack.of("target-odd", this::oddTarget).times(2),
                Attack.of("version-odd", this::oddVersion),
                Attack.of("host-foreign", this::foreignHost).times(2),
                Attack.of("host-several", this::severalHosts),
                Attack.of("host-missing", this::missingHost));
    }

    private Attempt otherMethod(RandomGenerator random) {
        Aim aim = scene.aim(random);
        Ask ask = good(aim).by(TokenHeaders.any(random, METHODS));
        Ask asOurPage = random.nextBoolean()
                ? ask
                : ask.with("Origin", Neighbours.publicUrl()).with("X-Frontrow", "1");
        return Attempt.of(asOurPage, aim, NOT_ALLOWED, FOREIGN, INVALID, "400", "closed");
    }

    private Attempt head(RandomGenerator random) {
        Aim aim = scene.aim(random);
        return Attempt.of(good(aim).by("HEAD"), aim, "405");
    }

    /** A method in a header is no method. */
    private Attempt override(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String header = TokenHeaders.any(random, OVERRIDES);
        return random.nextBoolean()
                ? Attempt.of(good(aim).with(header, TokenHeaders.any(random, METHODS)), aim, "same")
                : Attempt.of(good(aim).by("POST").with(header, "GET").with("Content-Length", "0"), aim, FOREIGN);
    }

    /** As one asks a proxy: the host in the target would count, so it must be ours. */
    private Attempt absolute(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String foreign = TokenHeaders.any(
                random,
                List.of(
                        "http://evil.example",
                        "https://evil.example",
                        "http://" + Ask.AUTHORITY + ".evil.example",
                        "http://" + Ask.AUTHORITY + "@evil.example",
                        "HTTP://EVIL.EXAMPLE",
                        "ftp://" + Ask.AUTHORITY,
                        "http://",
                        "http:///",
                        "http://127.0.0.1:1",
                        "file://",
                        "evil://x"));
        return Attempt.of(good(aim).at(foreign + aim.target()), aim, union(NOT_HTTP, WRONG_ADDRESS));
    }

    private Attempt oddTarget(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String path = aim.target();
        String target = TokenHeaders.any(
                random,
                List.of(
                        "*",
                        Ask.AUTHORITY,
                        "evil.example:80",
                        "live/" + aim.show() + "/" + aim.file(),
                        "@evil.example" + path,
                        ".evil.example" + path,
                        "?" + path,
                        "#" + path,
                        path + "#x",
                        path + " x",
                        path + "\tx",
                        "http:" + path,
                        "//evil.example" + path,
                        "\\\\evil.example" + path,
                        "@evil.example:/" + path,
                        "x://y@evil.example",
                        "%2f" + path.substring(1)));
        return Attempt.of(good(aim).at(target), aim, union(NOT_HTTP, "403 playback-refused/other-show"));
    }

    private Attempt oddVersion(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String version = TokenHeaders.any(
                random,
                List.of(
                        "HTTP/1.2",
                        "HTTP/2.0",
                        "HTTP/3",
                        "HTTP/0.9",
                        "HTTP/11.1",
                        "HTTP/1.1 ",
                        "http/1.1",
                        "HTTP/1.",
                        "HTTP/1.x",
                        "HTTPS/1.1",
                        "RTSP/1.0",
                        "ICY",
                        "",
                        "HTTP/-1.1",
                        "HTTP/1.1\tx"));
        return Attempt.of(good(aim).speaking(version), aim, NOT_HTTP);
    }

    private Attempt foreignHost(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String host = Ask.AUTHORITY.substring(0, Ask.AUTHORITY.indexOf(':'));
        String wrong = TokenHeaders.any(
                random,
                List.of(
                        "evil.example",
                        Ask.AUTHORITY + ".evil.example",
                        "evil.example:" + Ask.AUTHORITY.substring(host.length() + 1),
                        host,
                        host + ":80",
                        host + ":",
                        "localhost",
                        "user@" + Ask.AUTHORITY,
                        Ask.AUTHORITY + "/x",
                        Ask.AUTHORITY + ",evil.example",
                        Ask.AUTHORITY + " evil.example",
                        host + ".:" + Ask.AUTHORITY.substring(host.length() + 1),
                        "[::1]",
                        "0177.0.0.1",
                        "2130706433",
                        Ask.AUTHORITY + "@evil.example",
                        "\"" + Ask.AUTHORITY + "\"",
                        Ask.AUTHORITY + "#",
                        Ask.AUTHORITY + "?",
                        "evil.example%00"));
        boolean get = random.nextInt(4) > 0;
        Ask ask = Ask.get(aim.target())
                .host("Host: " + wrong)
                .bearer(scene.mallorysToken())
                .with("X-Forwarded-Host", Ask.AUTHORITY);
        return Attempt.of(get ? ask : ask.by("POST"), aim, "308", WRONG_ADDRESS, "400", INVALID, "closed");
    }

    private Attempt severalHosts(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String ours = "Host: " + Ask.AUTHORITY;
        String evil = "Host: evil.example";
        Ask ask = Ask.get(aim.target()).bearer(scene.mallorysToken());
        Ask several =
                switch (random.nextInt(4)) {
                    case 0 -> ask.host(evil, ours);
                    case 1 -> ask.host(ours, evil);
                    case 2 -> ask.host(ours, ours);
                    default -> ask.host(ours, "host:evil.example");
                };
        return Attempt.of(several, aim, "400", INVALID, "closed", "308");
    }

    private Attempt missingHost(RandomGenerator random) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target()).host().bearer(scene.mallorysToken());
        Ask without =
                switch (random.nextInt(4)) {
                    case 0 -> ask;
                    case 1 -> ask.with("Host", "");
                    case 2 -> ask.speaking("HTTP/1.0");
                    default -> ask.with("X-Forwarded-Host", Ask.AUTHORITY).with("Forwarded", "host=" + Ask.AUTHORITY);
                };
        return Attempt.of(without, aim, "400", INVALID, "closed", "308");
    }

    private Ask good(Aim aim) {
        return Ask.get(aim.target()).bearer(scene.mallorysToken());
    }

    private static Set<String> union(Set<String> some, String more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
