package live.frontrow.membership.member;

import java.time.Instant;
import live.frontrow.membership.entitlement.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person as the creator sees them.
 *
 * @param person OIDC subject
 * @param name name to show; empty until they sign in
 * @param username name to sign in with; empty until they sign in
 * @param active whether they are a member
 * @param source where the membership comes from; null when not active
 * @param since when it began; null when not active
 * @param state how it stands
 * @param until when it ends by itself, or null
 * @param plan name of what is paid or was paid last, or null
 */
record MemberView(
        @Schema(required = true) String person,
        @Schema(required = true) String name,
        @Schema(required = true) String username,
        @Schema(required = true) boolean active,
        @Schema(required = true, nullable = true) MembershipSource source,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant since,

        @Schema(required = true) State state,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant until,

        @Schema(required = true, nullable = true) String plan) {}
