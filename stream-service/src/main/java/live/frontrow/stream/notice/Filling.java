package live.frontrow.stream.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the places of a wording. What is put in is not looked at again: a show called {@code {link}} is just that. */
record Filling(String show, String start, String moment, String link, String channel) {

    private static final Pattern PLACE = Pattern.compile("\\{(show|start|moment|link|channel)\\}");

    String into(String text) {
        Map<String, String> values =
                Map.of("show", show, "start", start, "moment", moment, "link", link, "channel", channel);
        return PLACE.matcher(text)
                .replaceAll((MatchResult place) -> Matcher.quoteReplacement(values.get(place.group(1))));
    }

    /** A time as its reader writes it, with the zone it is in; "soon" when a show has none. */
    static String when(Instant start, ZoneId zone, Locale language) {
        if (start == null) {
            return "soon";
        }
        return "on "
                + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .localizedBy(language)
                        .format(start.atZone(zone).toLocalDateTime())
                        // Narrow and non-breaking blanks of the locale's data do not survive every mail program.
                        .replaceAll("[\\u00a0\\u202f]", " ")
                + " "
                + DateTimeFormatter.ofPattern("zzz", language).format(start.atZone(zone));
    }
}
