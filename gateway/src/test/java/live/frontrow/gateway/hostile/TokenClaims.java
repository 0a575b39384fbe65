package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Well signed tokens that are not for this: of other people and things, or with claims that only a mistake of ours could
 * have made.
 */
final class TokenClaims {

    private static final String MALFORMED = "403 playback-refused/malformed";
    private static final String SIGNATURE = "403 playback-refused/signature";
    private static final String EXPIRED = "403 playback-refused/expired";
    private static final String OTHER_SHOW = "403 playback-refused/other-show";
    private static final String SCOPE = "403 playback-refused/scope";
    private static final String REVOKED = "403 playback-refused/revoked";
    private static final List<String> NO_NUMBERS =
            List.of("\"1\"", "null", "[]", "{}", "true", "\"\"", "[99999999999]", "99999999999999999999999");

    private final Scene scene;

    TokenClaims(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("claims-no-object", this::noObject),
                Attack.of("claims-missing", this::missing),
                Attack.of("claims-twice", this::twice),
                Attack.of("issuer-and-audience", this::issuerAndAudience),
                Attack.of("expired", this::expired).times(2),
                Attack.of("times-odd", this::oddTimes).times(2),
                Attack.of("not-yet", this::notYet),
                Attack.of("lives-too-long", this::tooLong),
                Attack.of("from-the-future", this::fromTheFuture),
                Attack.of("other-show", this::otherShow).times(2),
                Attack.of("show-odd", this::oddShow),
                Attack.of("other-scope", this::otherScope),
                Attack.of("scope-odd", this::oddScope),
                Attack.of("rights-odd", this::oddRights),
                Attack.of("rights-revoked", this::revoked).times(3));
    }

    private Attempt noObject(RandomGenerator random) {
        String payload = TokenHeaders.any(
                random,
                List.of(
                        "",
                        "x",
                        "[]",
                        "5",
                        "null",
                        "{",
                        "\"live\"",
                        "{\"exp\":",
                        "[" + scene.mallory().json() + "]",
                        scene.mallory().json() + "}",
                        "\u0000",
                        "[".repeat(2_000),
                        Forge.sign(scene.mallory())));
        return attempt(
                random, Forge.sign(Forge.HEADER, payload, Forge.OUR_KEY), MALFORMED, "403 playback-refused/signature");
    }

    private Attempt missing(RandomGenerator random) {
        List<String> names = List.copyOf(scene.mallory().values().keySet());
        return refused(random, scene.mallory().with(TokenHeaders.any(random, names), null), MALFORMED);
    }

    private Attempt twice(RandomGenerator random) {
        String json = scene.mallory().json();
        String again = TokenHeaders.any(
                random,
                List.of(
                        "\"rv\":99",
                        "\"exp\":9999999999",
                        "\"stream\":\"" + scene.other + "\"",
                        "\"sc\\u006fpe\":[\"x\"]"));
        String payload = json.substring(0, json.length() - 1) + "," + again + "}";
        return attempt(random, Forge.sign(Forge.HEADER, payload, Forge.OUR_KEY), MALFORMED);
    }

    private Attempt issuerAndAudience(RandomGenerator random) {
        boolean issuer = random.nextBoolean();
        String right = issuer ? "frontrow-stream-service" : "frontrow-gateway";
        String wrong = TokenHeaders.any(
                random,
                List.of(
                        "\"" + (issuer ? "frontrow-gateway" : "stream-service") + "\"",
                        "\"" + right + " \"",
                        "\"" + right + "/\"",
                        "\"" + right.toUpperCase(java.util.Locale.ROOT) + "\"",
                        "\"\"",
                        "null",
                        "5",
                        "[]",
                        "[\"*\"]",
                        "{\"" + right + "\":1}"));
        return refused(random, scene.mallory().with(issuer ? "iss" : "aud", wrong), MALFORMED);
    }

    /** The clock is moved by the token: it was good once. */
    private Attempt expired(RandomGenerator random) {
        int ago = random.nextInt(4) == 0 ? random.nextInt(121, 500_000_000) : random.nextInt(121, 200);
        return refused(random, scene.mallory().shifted(-ago), EXPIRED);
    }

    private Attempt oddTimes(RandomGenerator random) {
        String name = TokenHeaders.any(random, List.of("exp", "iat", "nbf"));
        int kind = random.nextInt(NO_NUMBERS.size() + 3);
        if (kind < NO_NUMBERS.size()) {
            // Without a beginning that can be read there is none, which only nbf may lack.
            String value = name.equals("nbf") && NO_NUMBERS.get(kind).equals("null") ? "{}" : NO_NUMBERS.get(kind);
            return refused(random, scene.mallory().with(name, value), MALFORMED);
        }
        String value = TokenHeaders.any(random, List.of("1e300", "9223372036854775807", "99999999999.5"));
        return refused(random, scene.mallory().with("exp", value), MALFORMED);
    }

    private Attempt notYet(RandomGenerator random) {
        long at = Long.parseLong(scene.mallory().values().get("iat")) + random.nextInt(30, 100_000);
        return refused(random, scene.mallory().with("nbf", Long.toString(at)), MALFORMED, SIGNATURE);
    }

    private Attempt tooLong(RandomGenerator random) {
        Claims claims = scene.mallory();
        long end = Long.parseLong(claims.values().get("exp")) + random.nextInt(1, 1_000_000);
        return refused(
                random,
                random.nextBoolean()
                        ? claims.with("exp", Long.toString(end))
                        : claims.with("iat", Integer.toString(-random.nextInt(2_000_000_000))),
                MALFORMED);
    }

    /** Short enough, but kept for later: a revocation would be forgotten before it ends. */
    private Attempt fromTheFuture(RandomGenerator random) {
        return refused(random, scene.mallory().shifted(random.nextInt(60, 10_000_000)), MALFORMED);
    }

    private Attempt otherShow(RandomGenerator random) {
        return refused(random, Claims.of(scene.other, "mallory"), OTHER_SHOW);
    }

    private Attempt oddShow(RandomGenerator random) {
        String show = scene.show;
        String odd = TokenHeaders.any(
                random,
                List.of(
                        "[\"" + show + "\"]",
                        "{\"" + show + "\":1}",
                        "null",
                        "5",
                        "true",
                        "\"*\"",
                        "\"\"",
                        "\"" + show + "/\"",
                        "\"" + show + "/../" + scene.other + "\"",
                        "\"" + show.toUpperCase(java.util.Locale.ROOT) + "x\"",
                        "\"" + show.substring(1) + "\"",
                        "\"" + show + "\\u0000\"",
                        "\"" + show + " \"",
                        "\"" + show + "," + scene.other + "\"",
                        "\".*\"",
                        "\"%\""));
        return refused(random, scene.mallory().with("stream", odd), OTHER_SHOW, MALFORMED);
    }

    private Attempt otherScope(RandomGenerator random) {
        String scope = TokenHeaders.any(
                random,
                List.of(
                        "[\"replay\"]",
                        "[]",
                        "[\"LIVE\"]",
                        "[\"live \"]",
                        "[\"live,replay\"]",
                        "[\"*\"]",
                        "[\"liv\"]",
                        "[\"\"]",
                        "[\"replay\",\"windows\"]"));
        return refused(random, scene.mallory().with("scope", scope), SCOPE, MALFORMED);
    }

    private Attempt oddScope(RandomGenerator random) {
        String scope = TokenHeaders.any(
                random,
                List.of(
                        "\"live\"",
                        "null",
                        "5",
                        "{\"live\":true}",
                        "[[\"live\"]]",
                        "[\"live\",5]",
                        "true",
                        "[\"live\",null]"));
        return refused(random, scene.mallory().with("scope", scope), MALFORMED, SCOPE);
    }

    private Attempt oddRights(RandomGenerator random) {
        String rights = TokenHeaders.any(
                random,
                List.of("\"10\"", "null", "10.5", "1e3", "[10]", "{}", "true", "99999999999999999999999", "\"\""));
        return refused(random, scene.mallory().with("rv", rights), MALFORMED);
    }

    /** Rights that have changed since, for the show, the person or the session. */
    private Attempt revoked(RandomGenerator random) {
        Claims claims =
                switch (random.nextInt(3)) {
                    case 0 -> Claims.of(scene.revoked, "mallory");
                    case 1 -> Claims.of(scene.show, scene.banned);
                    default -> Claims.of(scene.show, scene.kicked);
                };
        int rights = random.nextBoolean() ? 10 : random.nextInt(-5, 11);
        String show = claims.values().get("stream").replace("\"", "");
        Aim aim = scene.aim(random);
        Aim there = new Aim(show, aim.file(), aim.query());
        String token = Forge.sign(claims.with("rv", Integer.toString(rights)));
        return Attempt.of(Ask.get(there.target()).bearer(token), there, REVOKED);
    }

    private Attempt refused(RandomGenerator random, Claims claims, String... allowed) {
        return attempt(random, Forge.sign(claims), allowed);
    }

    private Attempt attempt(RandomGenerator random, String token, String... allowed) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target());
        return Attempt.of(random.nextInt(3) == 0 ? ask.cookie(token) : ask.bearer(token), aim, Set.of(allowed));
    }
}
