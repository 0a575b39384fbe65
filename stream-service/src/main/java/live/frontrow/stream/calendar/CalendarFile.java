package live.frontrow.stream.calendar;

import jakarta.ws.rs.core.EntityTag;
import java.util.HexFormat;
import java.util.List;
import live.frontrow.common.id.Sha256;
import live.frontrow.stream.site.Site;

/**
 * A calendar as it is sent.
 *
 * @param text iCalendar
 * @param tag another one for another text
 */
record CalendarFile(String text, EntityTag tag) {

    static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    private static final int TAG_BYTES = 12;

    /** The shows under the channel's name; their pages are of this site. */
    static CalendarFile of(String channel, Site site, List<CalendarShow> shows) {
        IcsText text = new IcsText()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Frontrow//Calendar//EN")
                .words("NAME", channel)
                .words("X-WR-CALNAME", channel)
                .line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H")
                .line("X-PUBLISHED-TTL", "PT1H");
        if (shows.isEmpty()) {
            something(text);
        }
        shows.forEach(show -> show.write(text, site));
        String all = text.line("END", "VCALENDAR").toString();
        return new CalendarFile(all, new EntityTag(digest(all)));
    }

    /** A calendar must consist of something (RFC 5545, section 3.6). */
    private static void something(IcsText text) {
        text.line("BEGIN", "VTIMEZONE")
                .line("TZID", "Etc/UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    private static String digest(String text) {
        return HexFormat.of().formatHex(Sha256.of(text), 0, TAG_BYTES);
    }
}
