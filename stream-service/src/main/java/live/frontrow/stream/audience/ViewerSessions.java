package live.frontrow.stream.audience;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ViewerSession;

/**
 * Takes in what gateways report of viewing sessions. What was seen is united with what is known, so order and repetition
 * do not matter and no event needs to be remembered.
 */
@ApplicationScoped
class ViewerSessions implements EventHandler {

    private final AudienceBook book;

    ViewerSessions(AudienceBook book) {
        this.book = book;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.VIEWER_SESSIONS);
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public Uni<Void> handle(Event event) {
        ViewerSession report = (ViewerSession) event.data();
        return book.merge(
                UUID.fromString(report.session()),
                UUID.fromString(report.stream()),
                report.viewer(),
                report.firstSeenAt(),
                report.lastSeenAt());
    }
}
