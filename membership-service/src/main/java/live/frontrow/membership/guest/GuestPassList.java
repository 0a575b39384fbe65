package live.frontrow.membership.guest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody can give and has given.
 *
 * @param left passes that can be given this month still
 * @param perMonth passes that this person has each month; 0 for whoever does not pay
 * @param items those of this month, and older ones whose show is not over or was not when the month began; the newest first
 */
@Schema(name = "GuestPasses")
record GuestPassList(
        @Schema(required = true) int left,
        @Schema(required = true) int perMonth,
        @Schema(required = true) List<GuestPassView> items) {}
