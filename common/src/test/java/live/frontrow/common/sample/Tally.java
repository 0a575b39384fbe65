package live.frontrow.common.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An aggregate whose version grows with each change. */
@Entity
class Tally {

    @Id
    String person;

    long version;
    boolean active;
}
