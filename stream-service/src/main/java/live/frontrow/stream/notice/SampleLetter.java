package live.frontrow.stream.notice;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import live.frontrow.common.database.Rows;
import live.frontrow.stream.mail.Html;
import live.frontrow.stream.mail.Letter;
import live.frontrow.stream.site.Site;
import live.frontrow.stream.time.Now;

/** A notice about a show that does not exist, for the creator to look at. */
@ApplicationScoped
class SampleLetter {

    private static final String SHOW = "Your next show";
    private static final Duration ANSWERED = Duration.ofMinutes(12).plusSeconds(34);
    private static final LocalTime EVENING = LocalTime.of(19, 30);

    private final Pool pool;
    private final Site site;

    SampleLetter(Pool pool, Site site) {
        this.pool = pool;
        this.site = site;
    }

    /** Tomorrow evening, where the channel is. */
    Uni<Letter> of(String to, Wording wording) {
        return pool.query("select name, time_zone, language from channel")
                .execute()
                .map(rows -> Rows.first(rows, row -> {
                    ZoneId zone = ZoneId.of(row.getString("time_zone"));
                    var start = Now.get()
                            .atZone(zone)
                            .toLocalDate()
                            .plusDays(1)
                            .atTime(EVENING)
                            .atZone(zone);
                    String link = site.address("/");
                    Filling filling = new Filling(
                            SHOW,
                            Filling.when(start.toInstant(), zone, Locale.forLanguageTag(row.getString("language"))),
                            new Answer("", start.toInstant().plus(ANSWERED)).moment(start.toInstant()),
                            link,
                            row.getString("name"));
                    Wording filled = wording.filled(filling);
                    return new Letter(
                            to, filled.subject(), filled.text(), Html.of(filled.text(), link), Letter.BY_ITSELF);
                }));
    }
}
