package live.frontrow.common.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Everything about a person is to be erased.
 *
 * @param person OIDC subject, the Kafka key
 * @param erasure id of the erasure, which {@link ErasureDone} names in the person's place
 * @param at when it was asked for: what the person does later is not meant
 */
public record PersonErased(
        @JsonProperty(required = true) String person,
        @JsonProperty(required = true) String erasure,
        @JsonProperty(required = true) Instant at) {}
