package live.frontrow.stream.ban;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address, or a range of them, from which nobody may send. */
@Schema(name = "Ban")
record Ban(
        UUID id,

        @Schema(description = "An address or a range of them", examples = "203.0.113.0/24")
        String address,

        @Schema(description = "The creator's own note; perhaps empty")
        String reason,

        Instant createdAt,

        @Schema(description = "Name of who banned it") String createdBy,

        @Schema(description = "When somebody from there last tried to send; null when nobody has since")
        Instant lastTriedAt) {}
