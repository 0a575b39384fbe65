package live.frontrow.membership.guest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a guest has now.
 *
 * @param show which they may watch
 */
@Schema(name = "TakenSeat")
record TakenSeat(@Schema(required = true) String show) {}
