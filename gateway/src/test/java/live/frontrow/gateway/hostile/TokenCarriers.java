package live.frontrow.gateway.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Good tokens in wrong places, and several at once. */
final class TokenCarriers {

    private static final String MISSING = "401 playback-token-missing";
    private static final String SAME = "same";

    private final Scene scene;

    TokenCarriers(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("carrier-none", this::none),
                Attack.of("carrier-elsewhere", this::elsewhere),
                Attack.of("carrier-scheme", this::scheme),
                Attack.of("carrier-cookie-name", this::cookieName),
                Attack.of("carrier-bearer-wins", this::bearerWins),
                Attack.of("carrier-cookie-twice", this::cookieTwice),
                Attack.of("carrier-cookie-of-other-path", this::cookieOfOtherPath));
    }

    private Attempt none(RandomGenerator random) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target());
        Ask empty =
                switch (random.nextInt(4)) {
                    case 0 -> ask;
                    case 1 -> ask.with("Cookie", "frontrow-live=");
                    case 2 -> ask.with("Cookie", "");
                    default -> ask.with("Authorization", "");
                };
        return Attempt.of(empty, aim, MISSING);
    }

    /** Only cookie and bearer count: everything else is written into logs, or sent along without being meant. */
    private Attempt elsewhere(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String token = Forge.sign(scene.mallory());
        String sign = aim.query().isEmpty() ? "?" : "&";
        Ask ask = Ask.get(aim.target());
        Ask hidden =
                switch (random.nextInt(9)) {
                    case 0 -> ask.at(aim.target() + sign + "token=" + token);
                    case 1 -> ask.at(aim.target() + sign + "access_token=" + token);
                    case 2 -> ask.at(aim.target() + sign + "frontrow-live=" + token);
                    case 3 -> ask.at(aim.target() + sign + "Authorization=Bearer%20" + token);
                    case 4 -> ask.with("X-Authorization", "Bearer " + token);
                    case 5 -> ask.with("Proxy-Authorization", "Bearer " + token);
                    case 6 -> ask.with("X-Forwarded-Access-Token", token);
                    case 7 -> ask.with("Sec-WebSocket-Protocol", "bearer, " + token);
                    default ->
                        ask.with("Content-Length", Integer.toString(token.length()))
                                .sending(token);
                };
        return Attempt.of(hidden, aim, MISSING);
    }

    private Attempt scheme(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String token = Forge.sign(scene.mallory());
        String basic = Base64.getEncoder().encodeToString(("x:" + token).getBytes(StandardCharsets.US_ASCII));
        String value = TokenHeaders.any(
                random,
                List.of(
                        "Basic " + basic,
                        "Token " + token,
                        "JWT " + token,
                        token,
                        "Bearer:" + token,
                        "Bearer" + token,
                        "Bearer\t" + token,
                        "Negotiate " + token,
                        "Digest username=\"x\", response=\"" + token + "\"",
                        "Bearer, Bearer " + token));
        return Attempt.of(Ask.get(aim.target()).with("Authorization", value), aim, union(TamperedTokens.BAD, MISSING));
    }

    private Attempt cookieName(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String name = TokenHeaders.any(
                random,
                List.of(
                        "Frontrow-Live",
                        "FRONTROW-LIVE",
                        "frontrow-live2",
                        "frontrow-liv",
                        "frontrow_live",
                        "xfrontrow-live",
                        "__Host-frontrow-live",
                        "__Secure-frontrow-live",
                        "frontrow-vod",
                        "\"frontrow-live\"",
                        "$frontrow-live",
                        "frontrow-live ",
                        "frontrow-live[0]"));
        return Attempt.of(
                Ask.get(aim.target()).with("Cookie", name + "=" + Forge.sign(scene.mallory())), aim, MISSING, SAME);
    }

    /** Who sends both means the bearer; a bad one is not made good by a cookie. */
    private Attempt bearerWins(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String bad = bad(random);
        Ask ask = Ask.get(aim.target());
        return switch (random.nextInt(4)) {
            case 0 -> Attempt.of(ask.bearer(bad).cookie(scene.mallorysToken()), aim, TamperedTokens.BAD);
            case 1 -> Attempt.of(ask.cookie(scene.mallorysToken()).bearer(bad), aim, TamperedTokens.BAD);
            case 2 -> Attempt.of(ask.bearer(bad).bearer(scene.mallorysToken()), aim, TamperedTokens.BAD);
            default ->
                Attempt.of(
                        ask.with("Authorization", "Bearer " + bad + ", Bearer " + scene.mallorysToken()),
                        aim,
                        TamperedTokens.BAD);
        };
    }

    /** Browsers send the cookie with the longest path first: that one counts, and nobody tries the others. */
    private Attempt cookieTwice(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String bad = "frontrow-live=" + bad(random);
        String good = "frontrow-live=" + scene.mallorysToken();
        Ask ask = Ask.get(aim.target());
        return switch (random.nextInt(4)) {
            case 0 -> Attempt.of(ask.with("Cookie", bad + "; " + good), aim, TamperedTokens.BAD);
            case 1 -> Attempt.of(ask.with("Cookie", bad).with("Cookie", good), aim, TamperedTokens.BAD);
            case 2 -> Attempt.of(ask.with("Cookie", "a=b; " + bad + ";" + bad), aim, TamperedTokens.BAD);
            default -> Attempt.of(ask.with("Cookie", bad + ", " + good), aim, union(TamperedTokens.BAD, MISSING));
        };
    }

    /** A cookie says nothing of the path that it was set for: the token in it does. */
    private Attempt cookieOfOtherPath(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String token = Forge.sign(Claims.of(scene.other, "mallory"));
        String path = TokenHeaders.any(
                random, List.of("", "; $Path=/live/" + scene.show + "/", "; Path=/", "; Domain=127.0.0.1"));
        return Attempt.of(
                Ask.get(aim.target()).with("Cookie", "frontrow-live=" + token + path),
                aim,
                "403 playback-refused/other-show");
    }

    private String bad(RandomGenerator random) {
        String token = Forge.sign(scene.mallory());
        int place = token.lastIndexOf('.') + 5 + random.nextInt(40);
        char letter = token.charAt(place) == 'A' ? 'B' : 'A';
        return token.substring(0, place) + letter + token.substring(place + 1);
    }

    private static Set<String> union(Set<String> some, String more) {
        return java.util.stream.Stream.concat(some.stream(), java.util.stream.Stream.of(more))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
