package live.frontrow.membership.member;

import java.time.Instant;
import java.util.List;
import live.frontrow.membership.entitlement.Reason;
import live.frontrow.membership.entitlement.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's own membership.
 *
 * @param active whether they are in
 * @param state how it stands
 * @param reason why they are not in any more, or null
 * @param source where it comes from; null when not active
 * @param plan what is paid or was paid last, or null
 * @param since when it began; null when not active
 * @param until when it ends by itself, or null
 * @param renewsAt when the next payment is due, or null
 * @param needsCard whether another card would bring it in order
 * @param pending whether a checkout was begun of which Stripe has not told the end
 * @param guestShows for which somebody gave them a seat, whether they are in or not
 */
record MembershipView(
        @Schema(required = true) boolean active,
        @Schema(required = true) State state,
        @Schema(required = true, nullable = true) Reason reason,
        @Schema(required = true, nullable = true) MembershipSource source,
        @Schema(required = true, nullable = true) PlanOfMember plan,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant since,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant until,

        @Schema(required = true, nullable = true, implementation = String.class, format = "date-time")
        Instant renewsAt,

        @Schema(required = true) boolean needsCard,
        @Schema(required = true) boolean pending,
        @Schema(required = true) List<GuestShow> guestShows) {}
