package live.frontrow.stream.ban;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of the call that bans. */
@Schema(name = "NewBan")
record NewBan(
        @Schema(
                required = true,
                description = "An address of IPv4 or IPv6, or a range of them",
                examples = {"203.0.113.7", "2001:db8:1:2::/64"})
        String address,

        @Schema(maxLength = 200, description = "A note for the creator")
        String reason,

        @Schema(description = "Ban it although it is the caller's own address or one of a private network")
        Boolean anyway) {}
