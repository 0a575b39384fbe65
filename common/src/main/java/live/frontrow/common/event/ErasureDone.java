package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A service knows nothing of an erased person any more.
 *
 * @param erasure id of the erasure, the Kafka key; nobody can tell from it whose it was
 * @param service which one, as {@code chat-service}
 * @param at when it was done
 */
public record ErasureDone(
        @JsonProperty(required = true) String erasure,
        @JsonProperty(required = true) String service,
        @JsonProperty(required = true) Instant at) {}
