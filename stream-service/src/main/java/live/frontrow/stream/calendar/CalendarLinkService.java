package live.frontrow.stream.calendar;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import live.frontrow.common.pace.PeoplePace;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.Secret;
import live.frontrow.stream.site.Site;
import live.frontrow.stream.time.Now;

/** Makes, ends and opens the addresses of people's own calendars. */
@ApplicationScoped
class CalendarLinkService {

    /** Each device of somebody may come at once; then the whole person once in half a minute. */
    private static final int AT_ONCE = 20;

    private static final Duration EACH = Duration.ofSeconds(30);

    private final CalendarLinkRepository links;
    private final CalendarService calendars;
    private final Site site;
    private final PeoplePace pace = new PeoplePace(
            AT_ONCE, EACH, StreamProblem.CALENDAR_TOO_OFTEN, "Your calendar asks too often. Once an hour is enough.");

    CalendarLinkService(CalendarLinkRepository links, CalendarService calendars, Vertx vertx, Site site) {
        this.links = links;
        this.calendars = calendars;
        this.site = site;
        pace.forgetOn(vertx);
    }

    Uni<CalendarLinkView> view(Viewer person) {
        return Panache.withSession(() -> links.findById(person.id()))
                .map(link -> link == null ? CalendarLinkView.NONE : link.view());
    }

    /** A new address; the one before works no more. */
    Uni<CreatedCalendarLink> create(Viewer person) {
        Secret secret = Secret.typed();
        Instant now = Now.get();
        return Panache.withTransaction(() -> links.locked(person.id())
                        .chain(link -> link == null
                                ? links.persist(new CalendarLink(person, secret, now))
                                : Uni.createFrom().item(link.renew(person, secret, now))))
                .map(made -> CreatedCalendarLink.of(made, secret, site));
    }

    /** The address works no more; without one nothing happens. */
    Uni<Void> delete(Viewer person) {
        return Panache.withTransaction(() -> links.deleteById(person.id())).replaceWithVoid();
    }

    /** The calendar that this secret opens, as the rights of its owner are now. */
    Uni<CalendarFile> open(Secret secret) {
        return Panache.withTransaction(() -> links.with(secret)
                        .onItem()
                        .ifNull()
                        .failWith(() -> ProblemException.notFound("calendar"))
                        .invoke(link -> pace.take(link.owner().id()))
                        .call(link -> links.used(link, secret, Now.get()))
                        .map(CalendarLink::owner))
                .chain(calendars::of);
    }
}
