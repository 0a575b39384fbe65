package live.frontrow.stream.key;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A place to send to. The id is public; several secrets may open it. */
@Entity
@Table(name = "ingest")
public class Ingest {

    @Id
    private String id;

    private UUID showId;

    /** For Hibernate. */
    protected Ingest() {}

    /** Name in the MediaMTX path {@code live/<id>}. */
    public String id() {
        return id;
    }

    /** The one show it is for, or null for the channel's. */
    public UUID showId() {
        return showId;
    }

    /** Whether shows are found for what is sent here. */
    public boolean channelWide() {
        return showId == null;
    }
}
