package live.frontrow.chat.overlay;

import java.time.Instant;
import java.util.UUID;
import live.frontrow.chat.ticket.TicketView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket for the room of the show that there is now.
 *
 * @param show whose room
 * @param ticket opens one socket
 * @param url where, on the address that the page came from
 * @param protocol version of {@code docs/chat-protocol.md}
 * @param expiresAt until when
 */
record OverlayTicket(
        @Schema(required = true) UUID show,
        @Schema(required = true) String ticket,
        @Schema(required = true) String url,
        @Schema(required = true) int protocol,
        @Schema(required = true) Instant expiresAt) {

    static OverlayTicket of(UUID show, TicketView ticket) {
        return new OverlayTicket(show, ticket.ticket(), ticket.url(), ticket.protocol(), ticket.expiresAt());
    }
}
