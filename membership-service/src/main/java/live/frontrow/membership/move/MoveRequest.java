package live.frontrow.membership.move;

import jakarta.validation.constraints.NotNull;
import live.frontrow.membership.plan.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to go on at the present price.
 *
 * @param interval members who pay this often
 */
@Schema(name = "MoveRequest")
record MoveRequest(@NotNull(message = "is missing") Period interval) {}
