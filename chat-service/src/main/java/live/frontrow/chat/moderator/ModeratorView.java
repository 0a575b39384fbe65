package live.frontrow.chat.moderator;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A moderator.
 *
 * @param person OIDC subject
 * @param name as the creator knows them
 * @param addedAt since when
 */
record ModeratorView(
        @Schema(required = true) String person,
        @Schema(required = true) String name,
        @Schema(required = true) Instant addedAt) {}
