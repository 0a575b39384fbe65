package live.frontrow.stream.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.secret.Secret;

/** The address of a person's own calendar; only the hash of its secret is kept. */
@Entity
@Table(name = "calendar_link")
class CalendarLink {

    @Id
    private String person;

    private boolean creator;
    private byte[] secretHash;
    private Instant createdAt;
    private Instant lastUsedAt;

    /** For Hibernate. */
    protected CalendarLink() {}

    CalendarLink(Viewer owner, Secret secret, Instant now) {
        person = owner.id();
        renew(owner, secret, now);
    }

    /** Another secret; the one before opens nothing any more. */
    final CalendarLink renew(Viewer owner, Secret secret, Instant now) {
        creator = owner.creator();
        secretHash = secret.hash();
        createdAt = now;
        lastUsedAt = null;
        return this;
    }

    /** Whoever made it: their rights are looked up anew each time. */
    Viewer owner() {
        return new Viewer(person, false, creator);
    }

    CalendarLinkView view() {
        return new CalendarLinkView(createdAt, lastUsedAt);
    }
}
