package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.random.RandomGenerator;

/** With a good token, delivery directives and parameters that nobody should understand in two ways. */
final class Queries {

    private static final String INVALID = "400 invalid-input";
    private static final String SAME = "same";
    private static final List<String> NO_NUMBERS = List.of(
            "",
            "-1",
            "+1",
            "1.5",
            "1e3",
            "0x10",
            "%31",
            "1%30",
            " 1",
            "1%20",
            "1%00",
            "%D9%A1",
            "%EF%BC%91",
            "\u00b9",
            "NaN",
            "Infinity",
            "9999999999999999",
            "99999999999999999999999999",
            "1_000",
            "1,2",
            "%zz",
            "%",
            "true",
            "[]",
            "1'--",
            "null");

    private final Scene scene;

    Queries(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("query-no-number", this::noNumber).times(3),
                Attack.of("query-twice", this::twice).times(2),
                Attack.of("query-spelled-otherwise", this::spelledOtherwise),
                Attack.of("query-lonely-part", this::lonelyPart),
                Attack.of("query-skip", this::skip),
                Attack.of("query-too-far", this::tooFar).times(2),
                Attack.of("query-broken", this::broken).times(2),
                Attack.of("query-foreign", this::foreign).times(3),
                Attack.of("query-of-media", this::ofMedia));
    }

    private Attempt noNumber(RandomGenerator random) {
        String value = TokenHeaders.any(random, NO_NUMBERS);
        long number = scene.number(scene.origin.openSegment() - 1);
        // A number that is written with escapes is that number.
        return random.nextBoolean()
                ? attempt(random, "_HLS_msn=" + value, INVALID, "400", SAME)
                : attempt(random, "_HLS_msn=" + number + "&_HLS_part=" + value, INVALID, "400", SAME);
    }

    private Attempt twice(RandomGenerator random) {
        long number = scene.number(scene.origin.openSegment() - 1);
        String query = TokenHeaders.any(
                random,
                List.of(
                        "_HLS_msn=%1$d&_HLS_msn=%1$d",
                        "_HLS_msn=%1$d&_HLS_msn=1",
                        "_HLS_msn=1&x=y&_HLS_msn=%1$d",
                        "_HLS_msn=%1$d&_HLS_part=0&_HLS_part=1",
                        "_HLS_skip=YES&_HLS_skip=YES",
                        "_HLS_msn=%1$d;_HLS_msn=1",
                        "_HLS_msn&_HLS_msn=%1$d"));
        return attempt(random, query.formatted(number), INVALID);
    }

    /** A directive spelled otherwise is none: it goes no further, so nobody can read it otherwise. */
    private Attempt spelledOtherwise(RandomGenerator random) {
        String query = TokenHeaders.any(
                random,
                List.of(
                        "_HLS_msn=%1$d&_hls_msn=1",
                        "_HLS_msn=%1$d&%%5FHLS_msn=1",
                        "_HLS_msn=%1$d&_HLS_%%6Dsn=%1$d",
                        "%%5FHLS_msn=999999999",
                        "_HLS_msn%%3D1"));
        return attempt(random, query.formatted(scene.number(scene.origin.openSegment() - 1)), SAME);
    }

    private Attempt lonelyPart(RandomGenerator random) {
        return attempt(random, "_HLS_part=" + random.nextInt(1000), INVALID);
    }

    private Attempt skip(RandomGenerator random) {
        String value = TokenHeaders.any(
                random, List.of("", "yes", "NO", "v1", "v3", "YES%00", "YES,v2", "v2%20", "true", "../x"));
        return attempt(random, "_HLS_skip=" + value, INVALID);
    }

    /** No waiting for what never comes. */
    private Attempt tooFar(RandomGenerator random) {
        long open = scene.number(scene.origin.openSegment());
        long number =
                switch (random.nextInt(6)) {
                    case 0 -> open + random.nextInt(20, 100_000);
                    case 1 -> open + (1L << 20) * random.nextInt(1, 1_000);
                    case 2 -> 999_999_999_999_999L;
                    case 3 -> Integer.MAX_VALUE + random.nextLong(5);
                    case 4 -> random.nextInt(10);
                    default -> random.nextLong(1L << 45);
                };
        String part = random.nextBoolean() ? "" : "&_HLS_part=" + random.nextInt(1_000_000);
        return attempt(random, "_HLS_msn=" + number + part, INVALID, SAME, "503 unavailable");
    }

    private Attempt broken(RandomGenerator random) {
        String query = TokenHeaders.any(
                random,
                List.of(
                        "%",
                        "%z",
                        "a=%",
                        "a=%zz",
                        "%zz=1",
                        "=",
                        "==",
                        "&",
                        "&&&",
                        "?",
                        "a?b=c",
                        "a=b#c",
                        "%00=%00",
                        "%C0%AF=%C0%AF",
                        "\u00e4=\u00ff",
                        "a=%E0%80",
                        "[]=1",
                        "a[b]=c",
                        "/../../etc/passwd",
                        "<script>",
                        "a=\"b\"",
                        "%u0041=1",
                        ";",
                        ";;=;",
                        "a;b"));
        return attempt(random, query, SAME, INVALID, "400");
    }

    /** Parameters that are none of ours: dropped, whatever they say and however many there are. */
    private Attempt foreign(RandomGenerator random) {
        String canary = Judge.CANARY + random.nextInt(1_000_000);
        String query =
                switch (random.nextInt(7)) {
                    case 0 -> "token=" + canary;
                    case 1 -> "session=" + canary + "&cookieCheck=1";
                    case 2 -> "Policy=" + canary + "&Signature=" + canary + "&Key-Pair-Id=K&Expires=1";
                    case 3 -> ("x=" + canary + "&").repeat(random.nextInt(1, 200));
                    case 4 -> "_HLS_start_offset=" + canary + "&_HLS_push=1";
                    case 5 -> "_hls_" + canary + "=1&__proto__=" + canary;
                    default -> "url=http://evil.example/" + canary + "&redirect=//evil.example&callback=" + canary;
                };
        return attempt(random, query, SAME);
    }

    private Attempt ofMedia(RandomGenerator random) {
        Aim aim = scene.media(random);
        String query = TokenHeaders.any(
                random,
                List.of(
                        "?_HLS_msn=x",
                        "?_HLS_msn=1&_HLS_msn=2",
                        "?range=0-1",
                        "?",
                        "?a=b",
                        "?_HLS_part=9",
                        "?bytes=0-0&start=5"));
        return Attempt.of(Ask.get(aim.path() + query).bearer(scene.mallorysToken()), aim, SAME);
    }

    private Attempt attempt(RandomGenerator random, String query, String... allowed) {
        Aim aim = scene.playlist();
        return Attempt.of(Ask.get(aim.path() + "?" + query).bearer(scene.mallorysToken()), aim, allowed);
    }
}
