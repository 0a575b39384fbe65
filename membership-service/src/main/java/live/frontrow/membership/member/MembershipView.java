package live.frontrow.membership.member;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's own membership.
 *
 * @param active whether they are in
 * @param source where it comes from; null when not active
 * @param since when it began; null when not active
 * @param until when it ends by itself, or null
 */
record MembershipView(
        @Schema(required = true) boolean active,
        @Schema(required = true, nullable = true) MembershipSource source,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant since,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant until) {}
