package live.frontrow.stream.calendar;

import java.time.Instant;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.site.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new address with its secret, shown this once. */
@Schema(name = "CreatedCalendarLink")
record CreatedCalendarLink(
        @Schema(description = "Whoever has it reads which shows you may watch")
        String url,

        Instant createdAt) {

    static CreatedCalendarLink of(CalendarLink link, Secret secret, Site site) {
        return new CreatedCalendarLink(
                site.address("/calendar/" + secret.reveal() + ".ics"),
                link.view().createdAt());
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "CreatedCalendarLink[" + createdAt + "]";
    }
}
