package live.frontrow.stream.schedule;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.stream.notice.NoticeTally;
import live.frontrow.stream.reminder.ReminderBook;
import live.frontrow.stream.show.ShowRepository;

/** Gathers what only the creator knows of a show. */
@ApplicationScoped
class PreparationService {

    private final ShowRepository shows;
    private final ReminderBook reminders;
    private final NoticeTally notices;

    PreparationService(ShowRepository shows, ReminderBook reminders, NoticeTally notices) {
        this.shows = shows;
        this.reminders = reminders;
        this.notices = notices;
    }

    @WithSession
    Uni<Preparation> of(UUID id) {
        return shows.existing(id).chain(show -> reminders.count(id).chain(count -> notices.of(id)
                .map(told -> new Preparation(show.armed(), show.openedByKey(), count, told))));
    }
}
