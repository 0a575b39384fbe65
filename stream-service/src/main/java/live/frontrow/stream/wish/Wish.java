package live.frontrow.stream.wish;

import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Of what a person wants to be told, whichever way. */
@Schema(name = "NoticeWish")
public record Wish(
        @Schema(description = "A quarter of an hour before a show")
        boolean soon,

        @Schema(description = "When a show is on") boolean live,

        @Schema(description = "Of every show, not only of those they asked for")
        boolean everyShow,

        @Schema(description = "When a question of theirs was answered")
        boolean answers,

        @Schema(description = "By mail, to an address that is confirmed")
        boolean mail,

        @Schema(nullable = true) Quiet quiet,

        @Schema(description = "IANA name, of quiet hours and of the times in what they get", examples = "Europe/Berlin")
        String timeZone,

        @Schema(description = "BCP 47 tag: how dates are written", examples = "en-GB")
        String language) {

    /** Of somebody who has not said anything: what they ask for comes once there is a way. */
    public static Wish unsaid(String timeZone, String language) {
        return new Wish(true, true, false, true, true, null, timeZone, language);
    }

    /** Where their clock is. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** How they write dates. */
    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}
