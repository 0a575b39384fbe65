package live.frontrow.membership.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import live.frontrow.common.event.MembershipChanged;

/** A person and how their membership stands. */
@Entity
class Member {

    @Id
    private String person;

    private String name;
    private String username;
    private long version;
    private boolean active;

    @Enumerated(EnumType.STRING)
    private MembershipSource source;

    private Instant since;
    private Instant until;

    @Column(insertable = false, updatable = false)
    private String sortName;

    boolean active() {
        return active;
    }

    /** Becomes a member by the creator's gift; false when that changes nothing. */
    boolean give(Instant now) {
        if (active) {
            return false;
        }
        version++;
        active = true;
        source = MembershipSource.COMPLIMENTARY;
        since = now;
        return true;
    }

    /** Is no member any more; false when that changes nothing. */
    boolean take() {
        if (!active) {
            return false;
        }
        version++;
        active = false;
        source = null;
        since = null;
        until = null;
        return true;
    }

    /** The membership as other services hear of it. */
    MembershipChanged fact(Instant now) {
        return new MembershipChanged(person, version, active, source == null ? null : source.fact(), until, now);
    }

    MembershipView own() {
        return new MembershipView(active, source, since, until);
    }

    MemberView view() {
        return new MemberView(person, name, username, active, source, since);
    }

    MemberCursor cursor() {
        return new MemberCursor(active, sortName, person);
    }
}
