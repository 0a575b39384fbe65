package live.frontrow.membership.checkout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of Stripe's.
 *
 * @param url where to go; for this person only
 */
@Schema(name = "Elsewhere")
record Elsewhere(@Schema(required = true) String url) {}
