package live.frontrow.stream.show;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.time.Now;

/** What the creator does with shows; each change and its event are one transaction. */
@ApplicationScoped
class ShowService {

    private final ShowRepository shows;
    private final ShowWriter writer;

    ShowService(ShowRepository shows, ShowWriter writer) {
        this.shows = shows;
        this.writer = writer;
    }

    @WithSession
    Uni<StreamView> get(UUID id) {
        return shows.existing(id).map(StreamView::of);
    }

    @WithSession
    Uni<StreamPage> list(Set<StreamStatus> status, ListPosition after, int limit) {
        return shows.page(status, after, limit + 1).map(found -> {
            List<Show> items = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? items.getLast().listPosition().cursor() : null;
            return new StreamPage(items.stream().map(StreamView::of).toList(), next);
        });
    }

    @WithTransaction
    Uni<StreamView> create(ShowDetails raw) {
        Instant now = Now.get();
        return writer.create(ShowRules.checked(raw, now), now).map(StreamView::of);
    }

    @WithTransaction
    Uni<StreamView> edit(UUID id, StreamPatch patch) {
        Instant now = Now.get();
        return shows.locked(id).chain(show -> {
            ShowDetails before = show.details();
            ShowDetails details = ShowRules.checkedChange(before, patch.applyTo(before), now);
            if (!Objects.equals(details.scheduledAt(), before.scheduledAt())
                    && show.status() != StreamStatus.SCHEDULED) {
                throw new ProblemException(
                        StreamProblem.SHOW_STARTED, "The planned start cannot change any more: the show has started.");
            }
            if (!details.access().equals(before.access()) && show.status() == StreamStatus.ENDED) {
                // Its windows say who saw what; who sees the recording is another question.
                throw new ProblemException(StreamProblem.SHOW_OVER, "This show is over.");
            }
            return writer.edit(show, details, now).replaceWith(() -> StreamView.of(show));
        });
    }

    @WithTransaction
    Uni<Void> delete(UUID id) {
        Instant now = Now.get();
        return shows.locked(id).chain(show -> {
            if (show.onAir()) {
                throw new ProblemException(StreamProblem.SHOW_ON_AIR, "End the show before you delete it.");
            }
            return writer.remove(show, now);
        });
    }
}
