package live.frontrow.stream.access;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import live.frontrow.common.event.Access;
import live.frontrow.common.event.AccessChange;
import live.frontrow.common.event.EventType;
import live.frontrow.stream.event.Facts;
import live.frontrow.stream.rights.Revocations;
import live.frontrow.stream.show.Show;

/** Lets others in to a show that is locked, and tells of it, inside the caller's transaction. */
@ApplicationScoped
public class Admission {

    private final Facts facts;
    private final Revocations revocations;

    Admission(Facts facts, Revocations revocations) {
        this.facts = facts;
        this.revocations = revocations;
    }

    /** These get in now, and instead from a time on (or null); nothing is told when nothing differs. */
    public Uni<Void> admit(Show show, Access access, AccessChange next, Instant now) {
        boolean others = !access.equals(show.access());
        if (!show.admit(access, next, now)) {
            return Uni.createFrom().voidItem();
        }
        Uni<Void> told = facts.append(EventType.STREAM_UPDATED, show.id().toString(), now, show.state());
        return others ? told.chain(() -> revocations.show(show.id(), now)) : told;
    }
}
