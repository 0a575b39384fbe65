package live.frontrow.stream.replay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.Event;
import live.frontrow.common.event.EventHandler;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.RecordingState;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.time.Now;

/** Writes into a show what there is of its recording, and tells everybody; whoever watches what was removed is cut off. */
@ApplicationScoped
class RecordingProjection implements EventHandler {

    private final ShowRepository shows;
    private final Facts facts;
    private final Revocations revocations;

    RecordingProjection(ShowRepository shows, Facts facts, Revocations revocations) {
        this.shows = shows;
        this.facts = facts;
        this.revocations = revocations;
    }

    @Override
    public Set<EventType> types() {
        return Set.of(EventType.RECORDING_READY);
    }

    @Override
    public Uni<Void> handle(Event event) {
        RecordingState recording = (RecordingState) event.data();
        return shows.lockedEvenDeleted(UUID.fromString(recording.stream()))
                .chain(show -> show == null || show.deleted() || !show.recorded(recording)
                        ? Uni.createFrom().voidItem()
                        : tell(show, recording));
    }

    private Uni<Void> tell(Show show, RecordingState recording) {
        Instant now = Now.get();
        Uni<Void> told = facts.append(EventType.STREAM_UPDATED, show.id().toString(), now, show.state());
        return recording.deleted() ? told.chain(() -> revocations.show(show.id(), now)) : told;
    }
}
