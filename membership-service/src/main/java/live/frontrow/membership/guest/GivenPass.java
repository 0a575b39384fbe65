package live.frontrow.membership.guest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A pass that was just given.
 *
 * @param path page that the guest opens
 */
@Schema(name = "GivenPass")
record GivenPass(
        @Schema(required = true) String code,
        @Schema(required = true) String show,
        @Schema(required = true) String path) {}
