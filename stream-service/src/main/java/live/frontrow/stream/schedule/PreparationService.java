package live.frontrow.stream.schedule;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import live.frontrow.stream.reminder.ReminderBook;
import live.frontrow.stream.show.ShowRepository;

/** Gathers what only the creator knows of a show. */
@ApplicationScoped
class PreparationService {

    private final ShowRepository shows;
    private final ReminderBook reminders;

    PreparationService(ShowRepository shows, ReminderBook reminders) {
        this.shows = shows;
        this.reminders = reminders;
    }

    @WithSession
    Uni<Preparation> of(UUID id) {
        return shows.existing(id)
                .chain(show ->
                        reminders.count(id).map(count -> new Preparation(show.armed(), show.openedByKey(), count)));
    }
}
