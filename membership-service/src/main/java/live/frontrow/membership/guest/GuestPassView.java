package live.frontrow.membership.guest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pass as its giver sees it.
 *
 * @param code what the link holds
 * @param show for which it is
 * @param over whether that show has ended or was called off: the pass opens nothing any more
 * @param acceptedBy name of whoever took it, or null
 * @param acceptedAt when, or null
 */
@Schema(name = "GuestPass")
record GuestPassView(
        @Schema(required = true) String code,
        @Schema(required = true) String show,
        @Schema(required = true) boolean over,
        @Schema(required = true, nullable = true) String acceptedBy,

        @Schema(required = true, implementation = String.class, format = "date-time")
        Instant createdAt,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant acceptedAt) {}
