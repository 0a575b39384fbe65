package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A path as {@code /v3/paths/list} tells it.
 *
 * @param name as {@code live/abc}
 * @param online whether a publisher is sending
 * @param onlineTime since when, or null
 * @param source who is sending, or null
 * @param inboundBytes media received from this publisher so far
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedPath(String name, boolean online, Instant onlineTime, Source source, long inboundBytes) {

    /**
     * Who sends.
     *
     * @param type as {@code rtmpConn}
     * @param id connection id
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String type, UUID id) {}

    /** Since when it is online, as precise as the database keeps it. */
    public Instant readyAt() {
        return onlineTime.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether somebody is sending and MediaMTX says who. */
    public boolean hasPublisher() {
        return online && onlineTime != null && source != null && source.id() != null;
    }
}
