package live.frontrow.membership.checkout;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody wants to change card, plan or mind.
 *
 * @param returnTo local path of the page that they come from
 */
@Schema(name = "PortalRequest")
record PortalRequest(@NotNull(message = "is missing") String returnTo) {}
