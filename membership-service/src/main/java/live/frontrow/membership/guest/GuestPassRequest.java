package live.frontrow.membership.guest;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member wants to invite somebody.
 *
 * @param show to which
 */
@Schema(name = "GuestPassRequest")
record GuestPassRequest(@NotNull(message = "is missing") UUID show) {}
