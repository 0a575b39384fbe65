package live.frontrow.membership.checkout;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody wants to buy.
 *
 * @param price ours
 * @param returnTo local path of the page that they come from
 */
@Schema(name = "CheckoutRequest")
record CheckoutRequest(
        @NotNull(message = "is missing") UUID price,
        @NotNull(message = "is missing") String returnTo) {}
