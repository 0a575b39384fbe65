package live.frontrow.stream.show;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import live.frontrow.common.event.EventType;
import live.frontrow.common.id.Ids;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.rights.Revocations;

/** Plans, edits and deletes shows, and tells of it, inside the caller's transaction. */
@ApplicationScoped
public class ShowWriter {

    private final ShowRepository shows;
    private final Facts facts;
    private final Revocations revocations;

    ShowWriter(ShowRepository shows, Facts facts, Revocations revocations) {
        this.shows = shows;
        this.facts = facts;
        this.revocations = revocations;
    }

    /** A new planned show. */
    public Uni<Show> create(ShowDetails details, Instant now) {
        Show show = new Show(UUID.fromString(Ids.next()), details, now);
        return shows.persist(show).chain(() -> updated(show, now)).replaceWith(show);
    }

    /** Another title, audience or start of a show that is locked; nothing is told when nothing differs. */
    public Uni<Void> edit(Show show, ShowDetails details, Instant now) {
        boolean others = !details.access().equals(show.access());
        if (!show.edit(details, now)) {
            return Uni.createFrom().voidItem();
        }
        return others ? updated(show, now).chain(() -> revocations.show(show.id(), now)) : updated(show, now);
    }

    /** Another rundown of a show that is locked. */
    public Uni<Void> replanned(Show show, Instant now) {
        show.replanned();
        return updated(show, now);
    }

    /** The end of a show that is locked and not on air: nobody finds it any more. */
    public Uni<Void> remove(Show show, Instant now) {
        show.delete();
        return updated(show, now).chain(() -> revocations.show(show.id(), now));
    }

    private Uni<Void> updated(Show show, Instant now) {
        return facts.append(EventType.STREAM_UPDATED, show.id().toString(), now, show.state());
    }
}
