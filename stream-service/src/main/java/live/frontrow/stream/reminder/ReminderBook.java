package live.frontrow.stream.reminder;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Reminders in the database: one a person and show at most, and only for what is still to come. Notices are planned by them. */
@ApplicationScoped
public class ReminderBook {

    private static final String ADD = """
            insert into reminder (show_id, person, created_at)
            select id, :person, :now from show
            where id = :show and not deleted and status = 'SCHEDULED' and cancelled_at is null
            on conflict do nothing""";
    private static final String REMOVE = "delete from reminder where show_id = :show and person = :person";
    private static final String FIND = "select count(*) from reminder where show_id = :show and person = :person";
    private static final String COUNT = "select count(*) from reminder where show_id = :show";

    private final ShowRepository shows;

    ReminderBook(ShowRepository shows) {
        this.shows = shows;
    }

    /** How many want to be reminded of a show. */
    public Uni<Long> count(UUID show) {
        return Panache.getSession().chain(db -> db.createNativeQuery(COUNT, Long.class)
                .setParameter("show", show)
                .getSingleResult());
    }

    @WithSession
    Uni<Reminder> of(UUID show, String person) {
        return shows.existing(show)
                .chain(Panache::getSession)
                .chain(db -> db.createNativeQuery(FIND, Long.class)
                        .setParameter("show", show)
                        .setParameter("person", person)
                        .getSingleResult())
                .map(found -> new Reminder(found > 0));
    }

    @WithTransaction
    Uni<Reminder> add(UUID show, String person) {
        return shows.existing(show)
                .invoke(ReminderBook::requireToCome)
                .chain(Panache::getSession)
                .chain(db -> db.createNativeQuery(ADD)
                        .setParameter("show", show)
                        .setParameter("person", person)
                        .setParameter("now", Now.get())
                        .executeUpdate())
                .replaceWith(new Reminder(true));
    }

    @WithTransaction
    Uni<Reminder> remove(UUID show, String person) {
        return shows.existing(show)
                .chain(Panache::getSession)
                .chain(db -> db.createNativeQuery(REMOVE)
                        .setParameter("show", show)
                        .setParameter("person", person)
                        .executeUpdate())
                .replaceWith(new Reminder(false));
    }

    private static void requireToCome(Show show) {
        if (!show.planned()) {
            throw new ProblemException(
                    StreamProblem.SHOW_STARTED, "The show has started: there is nothing to wait for.");
        }
        if (show.cancelled()) {
            throw new ProblemException(StreamProblem.SHOW_CANCELLED, "The show was cancelled.");
        }
    }
}
