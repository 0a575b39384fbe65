package live.frontrow.stream.mediamtx;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A path as {@code /v3/paths/list} tells it.
 *
 * @param name as {@code live/abc}
 * @param online whether a publisher is sending
 * @param onlineTime since when, or null
 * @param source who is sending, or null
 * @param inboundBytes media received from this publisher so far
 * @param tracks picture and sound; null while nobody sends
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishedPath(
        String name,
        boolean online,
        Instant onlineTime,
        Source source,
        long inboundBytes,
        @JsonProperty("tracks2") List<Track> tracks) {

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

    /** A codec that some browser does not play, if there is one. */
    public Optional<String> unplayable() {
        return knownTracks().stream()
                .filter(track -> !track.playable())
                .map(Track::codec)
                .findFirst();
    }

    /** Picture and sound; empty while nobody sends. */
    public List<Track> knownTracks() {
        return tracks == null ? List.of() : tracks;
    }

    /** Whether somebody is sending and MediaMTX says who. */
    public boolean hasPublisher() {
        return online && onlineTime != null && source != null && source.id() != null;
    }
}
