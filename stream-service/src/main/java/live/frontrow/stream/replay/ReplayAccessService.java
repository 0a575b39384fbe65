package live.frontrow.stream.replay;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.event.ReplayAccess;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.show.Show;
import live.frontrow.stream.show.ShowRepository;
import live.frontrow.stream.show.StreamView;
import live.frontrow.stream.time.Now;

/** Changes who may watch again; the change and what it tells are one transaction. */
@ApplicationScoped
class ReplayAccessService {

    private final ShowRepository shows;
    private final Facts facts;
    private final Revocations revocations;

    ReplayAccessService(ShowRepository shows, Facts facts, Revocations revocations) {
        this.shows = shows;
        this.facts = facts;
        this.revocations = revocations;
    }

    /** Of a show that is not over it holds from the end on. Null: the show's audience. */
    @WithTransaction
    Uni<StreamView> open(UUID id, ReplayAccess wish) {
        return shows.locked(id).chain(show -> {
            Uni<Void> told = show.openReplayTo(wish)
                    ? tell(show, Now.get())
                    : Uni.createFrom().voidItem();
            return told.replaceWith(() -> StreamView.of(show));
        });
    }

    private Uni<Void> tell(Show show, Instant now) {
        return facts.append(EventType.STREAM_UPDATED, show.id().toString(), now, show.state())
                .chain(() -> show.status() == StreamStatus.ENDED
                        ? revocations.show(show.id(), now)
                        : Uni.createFrom().voidItem());
    }
}
