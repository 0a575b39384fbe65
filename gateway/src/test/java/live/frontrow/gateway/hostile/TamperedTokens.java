package live.frontrow.gateway.hostile;

import java.security.PrivateKey;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import live.frontrow.common.test.TestKeys;
import live.frontrow.gateway.test.PlaybackTokens;

/** Tokens whose bytes were changed after signing, or that somebody else signed. */
final class TamperedTokens {

    /** For tokens that do not reach the signature, or fail there; in a cookie odd characters hide the whole token. */
    static final Set<String> BAD =
            Set.of("403 playback-refused/malformed", "403 playback-refused/signature", "401 playback-token-missing");

    private static final Set<String> BAD_BYTES = Set.of(
            "403 playback-refused/malformed",
            "403 playback-refused/signature",
            "401 playback-token-missing",
            "400",
            "closed");
    private static final List<String> BLANKS = List.of(" ", "\t", "  ", "\u00a0", "\u0085");

    private final Scene scene;
    private final PrivateKey stranger =
            TestKeys.key(PlaybackTokens.KEY.getKeyId()).getEcPrivateKey();
    private String sample;
    private int at;

    TamperedTokens(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("token-bit", this::bit).times(6),
                Attack.of("token-character", this::character).times(3),
                Attack.of("token-cut", this::cut).times(2),
                Attack.of("token-spelling", this::spelling).times(2),
                Attack.of("token-mixed", this::mixed).times(2),
                Attack.of("token-foreign-key", this::foreignKey).times(2),
                Attack.of("token-rubbish", this::rubbish));
    }

    /** Every bit of one token after the other. */
    private Attempt bit(RandomGenerator random) {
        if (sample == null || at == sample.length() * 8) {
            sample = Forge.sign(scene.mallory());
            at = 0;
        }
        StringBuilder flipped = new StringBuilder(sample);
        flipped.setCharAt(at / 8, (char) (sample.charAt(at / 8) ^ (1 << at % 8)));
        at++;
        return attempt(random, flipped.toString(), sample, BAD_BYTES);
    }

    private Attempt character(RandomGenerator random) {
        String token = Forge.sign(scene.mallory());
        int place = random.nextInt(token.length());
        StringBuilder changed = new StringBuilder(token);
        char letter = Forge.ALPHABET.charAt(random.nextInt(Forge.ALPHABET.length()));
        switch (random.nextInt(5)) {
            case 0 -> changed.setCharAt(place, letter);
            case 1 -> changed.insert(place, letter);
            case 2 -> changed.deleteCharAt(place);
            case 3 -> changed.setCharAt(place, token.charAt(random.nextInt(token.length())));
            default ->
                changed.setCharAt(
                        place,
                        Character.isUpperCase(token.charAt(place))
                                ? Character.toLowerCase(token.charAt(place))
                                : Character.toUpperCase(token.charAt(place)));
        }
        if (changed.toString().equals(token)) {
            changed.append(letter);
        }
        return attempt(random, changed.toString(), token, BAD);
    }

    private Attempt cut(RandomGenerator random) {
        String token = Forge.sign(scene.mallory());
        String[] parts = token.split("\\.");
        String changed =
                switch (random.nextInt(8)) {
                    case 0 -> token.substring(0, 1 + random.nextInt(token.length() - 1));
                    case 1 -> token.substring(1 + random.nextInt(token.length() - 1));
                    case 2 -> parts[0] + "." + parts[1];
                    case 3 -> parts[0] + "." + parts[1] + ".";
                    case 4 -> parts[0] + ".." + parts[2];
                    case 5 -> "." + parts[1] + "." + parts[2];
                    case 6 -> token + "." + parts[random.nextInt(3)];
                    default -> parts[0] + "." + parts[1] + "." + parts[1] + "." + parts[2] + "." + parts[2];
                };
        return attempt(random, changed, token, BAD);
    }

    /** The same token written in another way: no more than one spelling may be good. */
    private Attempt spelling(RandomGenerator random) {
        String token = Forge.sign(scene.mallory());
        int dot = token.lastIndexOf('.');
        int place = random.nextInt(1, token.length());
        String changed =
                switch (random.nextInt(6)) {
                    case 0 -> token + "=".repeat(1 + random.nextInt(3));
                    case 1 -> token.substring(0, dot) + "=" + token.substring(dot);
                    case 2 -> insert(token, place, BLANKS.get(random.nextInt(BLANKS.size())));
                    case 3 -> insert(token, place, "!*~%=:@".charAt(random.nextInt(7)) + "");
                    case 4 -> insert(token, dot + 1 + random.nextInt(86), "!*~%:@'(".charAt(random.nextInt(8)) + "");
                    default -> {
                        int last = Forge.ALPHABET.indexOf(token.charAt(token.length() - 1));
                        yield token.substring(0, token.length() - 1)
                                + Forge.ALPHABET.charAt(last ^ (1 + random.nextInt(15)));
                    }
                };
        return attempt(random, changed, token, BAD);
    }

    /** Parts of good tokens that do not belong together. */
    private Attempt mixed(RandomGenerator random) {
        String[] mine = Forge.sign(scene.mallory()).split("\\.");
        String[] others = Forge.sign(Claims.of(scene.show, "alice")).split("\\.");
        String token =
                switch (random.nextInt(3)) {
                    case 0 -> mine[0] + "." + others[1] + "." + mine[2];
                    case 1 -> mine[0] + "." + mine[1] + "." + others[2];
                    default ->
                        mine[0] + "."
                                + Forge.encode(scene.mallory()
                                        .with("rv", "" + random.nextInt(11, 99))
                                        .json()) + "." + mine[2];
                };
        return attempt(random, token, "", BAD);
    }

    /** Another key under our key's id. */
    private Attempt foreignKey(RandomGenerator random) {
        String token = Forge.sign(Forge.HEADER, scene.mallory().json(), stranger);
        return attempt(random, token, "", Set.of("403 playback-refused/signature"));
    }

    private Attempt rubbish(RandomGenerator random) {
        StringBuilder token = new StringBuilder();
        int length = random.nextInt(1, random.nextInt(10) == 0 ? 6_000 : 300);
        while (token.length() < length) {
            int kind = random.nextInt(20);
            token.append(kind == 0 ? '.' : Forge.ALPHABET.charAt(random.nextInt(64)));
        }
        return attempt(random, token.toString(), "", BAD);
    }

    private Attempt attempt(RandomGenerator random, String token, String original, Set<String> allowed) {
        Aim aim = scene.aim(random);
        Ask ask = Ask.get(aim.target());
        boolean cookie = random.nextInt(4) == 0;
        return Attempt.of(cookie ? ask.cookie(token) : ask.bearer(token), aim, allowed);
    }

    private static String insert(String token, int place, String text) {
        return token.substring(0, place) + text + token.substring(place);
    }
}
