package live.frontrow.stream.link;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A play link without its secret. */
@Schema(name = "PlayLinkView")
record LinkView(
        UUID id,
        Instant createdAt,
        @Schema(description = "When it ends by itself") Instant expiresAt,

        @Schema(description = "When a player last went on with it, to the minute, or null")
        Instant lastUsedAt) {}
