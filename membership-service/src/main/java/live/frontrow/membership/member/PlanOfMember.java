package live.frontrow.membership.member;

import java.util.UUID;
import live.frontrow.membership.plan.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a member pays.
 *
 * @param id the plan's
 * @param rank place of the plan among the tiers
 * @param amount what the present period costs, in minor units
 * @param next what the periods from the next on cost, when that is known to be something else; or null
 */
@Schema(name = "PlanOfMember")
record PlanOfMember(
        @Schema(required = true) UUID id,
        @Schema(required = true) String name,
        @Schema(required = true) int rank,
        @Schema(required = true) Period interval,
        @Schema(required = true) long amount,
        @Schema(required = true) String currency,
        @Schema(required = true, nullable = true) Long next) {}
