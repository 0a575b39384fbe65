package live.frontrow.stream.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.rights.Standings;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.rights.WhoMayWatch;
import live.frontrow.stream.site.Site;
import live.frontrow.stream.time.Now;

/** Writes calendars. */
@ApplicationScoped
class CalendarService {

    /** Calendars ask once an hour; however many ask, the database is asked this often. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CalendarBook book;
    private final Standings standings;
    private final Site site;
    private volatile Written written = new Written(null, Instant.MIN);

    CalendarService(CalendarBook book, Standings standings, Site site) {
        this.book = book;
        this.standings = standings;
        this.site = site;
    }

    /** All shows with a date, those for members among them: their titles are no secret. */
    Uni<CalendarFile> everybodys() {
        Instant now = Now.get();
        if (written.at.plus(FRESH).isAfter(now)) {
            return Uni.createFrom().item(written.file);
        }
        return book.programme(now).chain(this::file).invoke(file -> written = new Written(file, now));
    }

    /** One show, or a {@code not-found} problem. */
    Uni<CalendarFile> one(UUID id) {
        return book.show(id)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("show with a date"))
                .chain(show -> file(List.of(show)));
    }

    /** What somebody may watch, and what they asked to be reminded of. */
    Uni<CalendarFile> of(Viewer person) {
        Instant now = Now.get();
        return book.programme(now).chain(shows -> {
            List<UUID> ids = shows.stream().map(CalendarShow::id).toList();
            return Uni.combine()
                    .all()
                    .unis(standings.of(ids, person.id()), book.reminded(person.id()))
                    .asTuple()
                    .map(found -> shows.stream()
                            .filter(show -> found.getItem2().contains(show.id())
                                    || WhoMayWatch.isFor(
                                            person, found.getItem1().get(show.id()), now))
                            .toList())
                    .chain(this::file);
        });
    }

    private Uni<CalendarFile> file(List<CalendarShow> shows) {
        return book.channelName().map(channel -> CalendarFile.of(channel, site, shows));
    }

    private record Written(CalendarFile file, Instant at) {}
}
