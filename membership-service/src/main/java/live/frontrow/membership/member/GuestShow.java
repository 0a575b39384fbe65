package live.frontrow.membership.member;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A seat that a member gave away.
 *
 * @param show until whose end it is kept
 */
@Schema(name = "GuestShow")
record GuestShow(@Schema(required = true) String show) {}
