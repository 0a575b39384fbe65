package live.frontrow.stream.key;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stream key without its secret. */
@Schema(name = "KeyView")
record KeyView(
        UUID id,
        String label,
        @Schema(description = "Public part of the key") String ingestId,
        Instant createdAt,

        @Schema(description = "When somebody last came with it, or null")
        Instant lastUsedAt,

        @Schema(description = "How, or null") KeyUse lastUsedOver) {}
