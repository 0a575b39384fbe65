package live.frontrow.membership.member;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Some people of a longer list.
 *
 * @param items in the order of the list
 * @param next cursor of what follows, or null at the end
 */
record MemberPage(
        @Schema(required = true) List<MemberView> items,
        @Schema(required = true, nullable = true) String next) {}
