package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * The whole condition of a show, as {@code stream.live}, {@code stream.updated} and {@code stream.ended} state it.
 *
 * @param id show id, the Kafka key
 * @param version grows by at least one with every change; a reader ignores what is not newer than what it has
 * @param title what viewers read, 1 to 140 characters
 * @param description plain text, may be empty
 * @param status where the show stands
 * @param membersOnly whether only members may watch
 * @param tier the lowest rank of a plan that opens it, or null: any; only with membersOnly
 * @param accessChange who will get in instead from a time on, or null; whoever reads this after that time acts on it
 * @param scheduledAt planned start, or null
 * @param startedAt first picture, or null
 * @param interruptedAt since when the publisher is gone; null unless interrupted
 * @param graceUntil when an interrupted show ends by itself; null unless interrupted
 * @param endedAt end, or null
 * @param cancelledAt since when a planned show is called off, or null; its status stays scheduled
 * @param publication number of the newest publication, 0 before the first; media sequence numbers start at
 *     {@code publication << 20}
 * @param originUrl HLS base address of the newest publication at its MediaMTX (no trailing slash), or null
 * @param replay what can be watched again, or null: nothing yet, or not any more
 * @param replayAccess who may watch again once the show is over, or null: those to whom it was open at its end
 * @param windows to whom it was open from when on, since its first picture, in order; null before that. What was sent in a window
 *     stays for those to whom it was open then, whoever gets in later
 * @param deleted true when the creator removed the show; it exists for nobody any more
 */
public record StreamState(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) long version,
        @JsonProperty(required = true) String title,
        @JsonProperty(required = true) String description,
        @JsonProperty(required = true) StreamStatus status,
        @JsonProperty(required = true) boolean membersOnly,
        Integer tier,
        AccessChange accessChange,
        Instant scheduledAt,
        Instant startedAt,
        Instant interruptedAt,
        Instant graceUntil,
        Instant endedAt,
        Instant cancelledAt,
        @JsonProperty(required = true) int publication,
        String originUrl,
        Replay replay,
        ReplayAccess replayAccess,
        List<AccessWindow> windows,
        @JsonProperty(required = true) boolean deleted) {

    /** A show without a tier, of which no change is planned and nothing is recorded. */
    public StreamState(
            String id,
            long version,
            String title,
            String description,
            StreamStatus status,
            boolean membersOnly,
            Instant scheduledAt,
            Instant startedAt,
            Instant interruptedAt,
            Instant graceUntil,
            Instant endedAt,
            Instant cancelledAt,
            int publication,
            String originUrl,
            boolean deleted) {
        this(
                id,
                version,
                title,
                description,
                status,
                membersOnly,
                null,
                null,
                scheduledAt,
                startedAt,
                interruptedAt,
                graceUntil,
                endedAt,
                cancelledAt,
                publication,
                originUrl,
                null,
                null,
                null,
                deleted);
    }

    /** To whom the show is open at {@code now}: a planned change holds from its time on, whether it was told or not. */
    public Access accessAt(Instant now) {
        return AccessChange.inForce(new Access(membersOnly, tier), accessChange, now);
    }
}
