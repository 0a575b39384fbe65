package live.frontrow.gateway.hostile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import live.frontrow.common.id.Ids;

/** Around {@code /play/{link}/}: only a link of ours, in its one spelling, at its one place, opens anything. */
final class Links {

    private static final String INVALID = "400 invalid-input";
    private static final String OVER = "404 play-link-over";
    private static final String REFUSED = "403 playback-refused/malformed";
    private static final List<String> DOTS = List.of("..", ".", "%2e%2e", ".%2e", "%2f", "%5c", ";a", "%00", "x/..");

    private final Scene scene;

    Links(Scene scene) {
        this.scene = scene;
    }

    List<Attack> attacks() {
        return List.of(
                Attack.of("link-good", this::good).times(2),
                Attack.of("link-invented", this::invented),
                Attack.of("link-spelling", this::spelling).times(2),
                Attack.of("link-path", this::path),
                Attack.of("link-elsewhere", this::elsewhere),
                Attack.of("link-and-token", this::andToken));
    }

    /** Whatever comes along with a good link changes nothing. */
    private Attempt good(RandomGenerator random) {
        Aim aim = scene.media(random);
        String value = Judge.CANARY + random.nextInt();
        Ask ask = Ask.get(play(scene.links.link, aim.file()));
        Ask odd =
                switch (random.nextInt(5)) {
                    case 0 -> ask.at(ask.target() + "?link=" + value);
                    case 1 -> ask.cookie(value);
                    case 2 -> ask.bearer(value);
                    case 3 -> ask.with("Referer", "https://evil.example/" + value);
                    default -> ask.with("X-Forwarded-For", value);
                };
        return Attempt.of(odd, aim, "same");
    }

    private Attempt invented(RandomGenerator random) {
        Aim aim = scene.aim(random);
        return Attempt.of(Ask.get(play(Ids.shortId(26), aim.file())), aim, OVER);
    }

    private Attempt spelling(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String link = scene.links.link;
        int place = random.nextInt(link.length());
        String before = link.substring(0, place);
        String after = link.substring(place + 1);
        String spelled =
                switch (random.nextInt(6)) {
                    case 0 -> before + "%%%02x".formatted((int) link.charAt(place)) + after;
                    case 1 -> link.toUpperCase(Locale.ROOT) + "A";
                    case 2 -> before + after;
                    case 3 -> link + link.charAt(place);
                    case 4 -> before + "%20" + after;
                    default -> link + "=";
                };
        return Attempt.of(Ask.get(play(spelled, aim.file())), aim, INVALID);
    }

    private Attempt path(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String dots = DOTS.get(random.nextInt(DOTS.size()));
        String link = scene.links.link;
        String path =
                switch (random.nextInt(4)) {
                    case 0 -> play(link, dots + "/" + aim.file());
                    case 1 -> "/play/" + dots + "/" + link + "/" + aim.file();
                    case 2 -> play(link, aim.file() + "/" + dots);
                    default -> play(link, scene.other + "/" + aim.file());
                };
        return Attempt.of(Ask.get(path), aim, Set.of(INVALID, "404 not-found", "400"));
    }

    /** A link where a token belongs. */
    private Attempt elsewhere(RandomGenerator random) {
        Aim aim = scene.aim(random);
        String link = scene.links.link;
        return switch (random.nextInt(3)) {
            case 0 -> Attempt.of(Ask.get(aim.target()).bearer(link), aim, REFUSED);
            case 1 -> Attempt.of(Ask.get(aim.target()).cookie(link), aim, REFUSED);
            default -> Attempt.of(Ask.get("/live/" + link + "/" + aim.file()), aim, "401 playback-token-missing");
        };
    }

    /** A token where a link belongs. */
    private Attempt andToken(RandomGenerator random) {
        Aim aim = scene.aim(random);
        return random.nextBoolean()
                ? Attempt.of(Ask.get(play(Ids.shortId(26), aim.file())).bearer(scene.mallorysToken()), aim, OVER)
                : Attempt.of(Ask.get(play(scene.mallorysToken(), aim.file())), aim, INVALID);
    }

    private static String play(String link, String file) {
        return "/play/" + link + "/" + file;
    }
}
