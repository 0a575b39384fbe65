package live.frontrow.chat.ticket;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A ticket, shown once.
 *
 * @param ticket opens one socket
 * @param url where, on the address that the page came from
 * @param protocol version of {@code docs/chat-protocol.md}
 * @param expiresAt until when
 */
public record TicketView(
        @Schema(required = true) String ticket,
        @Schema(required = true) String url,
        @Schema(required = true) int protocol,
        @Schema(required = true) Instant expiresAt) {

    static TicketView of(String ticket, int protocol, Instant expiresAt) {
        return new TicketView(ticket, "/ws/chat?ticket=" + ticket, protocol, expiresAt);
    }
}
