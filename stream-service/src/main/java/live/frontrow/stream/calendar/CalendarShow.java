package live.frontrow.stream.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.stream.site.Site;

/**
 * A show as a calendar knows it.
 *
 * @param length as planned
 * @param changedAt when it was last changed
 */
record CalendarShow(
        UUID id,
        String title,
        String description,
        boolean membersOnly,
        Instant start,
        Duration length,
        boolean cancelled,
        long version,
        Instant changedAt) {

    private static final String MEMBERS = "For members.";

    /** As an event, whose address is a page of this site. */
    void write(IcsText text, Site site) {
        String page = site.address("/s/" + id);
        text.line("BEGIN", "VEVENT")
                .line("UID", id + "@frontrow")
                .line("SEQUENCE", Long.toString(version))
                .time("DTSTAMP", changedAt)
                .time("DTSTART", start)
                .time("DTEND", start.plus(length))
                .line("STATUS", cancelled ? "CANCELLED" : "CONFIRMED")
                .words("SUMMARY", title)
                .words("DESCRIPTION", words(page))
                .line("URL", page)
                .line("END", "VEVENT");
    }

    private String words(String page) {
        String said = description.isEmpty() ? page : description + "\n\n" + page;
        return membersOnly ? MEMBERS + "\n\n" + said : said;
    }
}
