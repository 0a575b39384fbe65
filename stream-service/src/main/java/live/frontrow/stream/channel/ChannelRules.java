package live.frontrow.stream.channel;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.Violation;

/** Trims and checks what a creator writes about the channel. */
final class ChannelRules {

    static final int NAME_MAX = 60;
    static final int TAGLINE_MAX = 140;
    static final int ABOUT_MAX = 10_000;

    /** Languages that the web app speaks. */
    private static final Set<String> LANGUAGES = Set.of("en");

    private static final Pattern ACCENT = Pattern.compile("#[0-9a-f]{6}");

    private ChannelRules() {}

    /** The settings, normalised, or an {@code invalid-input} problem that names every wrong field. */
    static ChannelSettings checked(ChannelSettings raw) {
        ChannelSettings settings = normalise(raw);
        List<Violation> found = new ArrayList<>();
        if (settings.name().isEmpty()) {
            found.add(new Violation("name", "must not be empty"));
        }
        text("name", settings.name(), NAME_MAX, ChannelRules::notInLine, found);
        text("tagline", settings.tagline(), TAGLINE_MAX, ChannelRules::notInLine, found);
        text("about", settings.about(), ABOUT_MAX, ChannelRules::notInText, found);
        if (!ACCENT.matcher(settings.accent()).matches()) {
            found.add(new Violation("accent", "must be a colour like #ffb454"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(settings.timeZone())) {
            found.add(new Violation("timeZone", "must be the name of a time zone like Europe/Berlin"));
        }
        if (!LANGUAGES.contains(settings.language())) {
            found.add(new Violation("language", "must be one that Frontrow speaks: en"));
        }
        LinkRules.check(settings.links(), found);
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return settings;
    }

    /** An about page by itself. */
    static String checkedAbout(String raw) {
        String about = raw == null ? "" : raw.strip();
        List<Violation> found = new ArrayList<>();
        text("about", about, ABOUT_MAX, ChannelRules::notInText, found);
        if (!found.isEmpty()) {
            throw ProblemException.invalid(found);
        }
        return about;
    }

    private static ChannelSettings normalise(ChannelSettings raw) {
        return new ChannelSettings(
                raw.name().strip(),
                raw.tagline().strip(),
                raw.accent().toLowerCase(Locale.ROOT),
                raw.about().strip(),
                LinkRules.normalise(raw.links()),
                raw.timeZone(),
                raw.language());
    }

    static void text(String field, String text, int max, IntPredicate refused, List<Violation> found) {
        if (text.codePointCount(0, text.length()) > max) {
            found.add(new Violation(field, "must have at most %,d characters".formatted(max)));
        } else if (text.codePoints().anyMatch(refused)) {
            found.add(new Violation(field, "must not contain control characters"));
        }
    }

    static boolean notInLine(int character) {
        return Character.isISOControl(character) || notStorable(character);
    }

    private static boolean notInText(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0 || notStorable(character);
    }

    /** Half an emoji cannot be written as UTF-8. */
    private static boolean notStorable(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }
}
