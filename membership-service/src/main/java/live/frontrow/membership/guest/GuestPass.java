package live.frontrow.membership.guest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A seat that a member gives away. */
@Entity
class GuestPass {

    @Id
    private String code;

    private String giver;
    private String show;
    private Instant createdAt;
    private String guest;
    private Instant acceptedAt;

    /** For Hibernate. */
    protected GuestPass() {}

    GuestPass(String code, String giver, String show, Instant createdAt) {
        this.code = code;
        this.giver = giver;
        this.show = show;
        this.createdAt = createdAt;
    }

    String show() {
        return show;
    }

    String guest() {
        return guest;
    }

    boolean givenBy(String person) {
        return giver.equals(person);
    }

    boolean takenBy(String person) {
        return person.equals(guest);
    }

    GivenPass given() {
        return new GivenPass(code, show, "/guest/" + code);
    }

    /** As its giver sees it. */
    GuestPassView view(Map<String, String> names, Set<String> over) {
        return new GuestPassView(
                code, show, over.contains(show), guest == null ? null : names.get(guest), createdAt, acceptedAt);
    }
}
