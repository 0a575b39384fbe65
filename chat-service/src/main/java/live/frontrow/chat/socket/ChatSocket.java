package live.frontrow.chat.socket;

import io.quarkus.arc.ClientProxy;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import live.frontrow.chat.join.Joins;
import live.frontrow.chat.message.Messages;
import live.frontrow.chat.moderation.Moderation;
import live.frontrow.chat.moderator.Roll;
import live.frontrow.chat.overlay.OverlayRoll;
import live.frontrow.chat.queue.Reports;
import live.frontrow.chat.rights.Rights;
import live.frontrow.chat.room.CloseCode;
import live.frontrow.chat.room.Rooms;
import live.frontrow.chat.ticket.Admission;
import org.jboss.logging.Logger;

/** Where sockets arrive. Everything here is on the socket's event loop and hands on at once. */
@WebSocket(path = "/ws/chat")
final class ChatSocket {

    private static final Logger LOG = Logger.getLogger(ChatSocket.class);
    private static final TypedKey<Conversation> CONVERSATION = new TypedKey<>("conversation");
    private static final CloseReason NO_BINARY = new CloseReason(CloseCode.BINARY.code());
    private static final CloseReason TOO_LARGE = new CloseReason(CloseCode.TOO_LARGE.code());

    private final Rooms rooms;
    private final Joins joins;
    private final Rights rights;
    private final Roll roll;
    private final OverlayRoll overlays;
    private final Messages messages;
    private final Moderation moderation;
    private final Reports reports;

    ChatSocket(
            Rooms rooms,
            Joins joins,
            Rights rights,
            Roll roll,
            OverlayRoll overlays,
            Messages messages,
            Moderation moderation,
            Reports reports) {
        this.rooms = rooms;
        this.joins = joins;
        this.rights = rights;
        this.roll = roll;
        this.overlays = overlays;
        this.messages = messages;
        this.moderation = moderation;
        this.reports = reports;
    }

    @OnOpen
    @NonBlocking
    void open(WebSocketConnection current) {
        Door.Entered entered = current.userData().get(Door.ENTERED);
        joins.enter(entered.party());
        // The one that is given here is whichever is current; rooms need this one, wherever they are.
        // OpenConnections would look through all there are.
        WebSocketConnection connection = ClientProxy.unwrap(current);
        Admission admission = entered.admission();
        Visitor visitor = new Visitor(connection, entered.wire(), admission, rights, roll, overlays);
        rooms.join(admission.show(), admission.partition(), visitor, entered.resume(), (room, seat) -> {
            connection
                    .userData()
                    .put(CONVERSATION, new Conversation(room, seat, visitor, messages, moderation, reports));
            if (connection.isClosed()) {
                room.leave(seat);
            }
        });
    }

    @OnTextMessage
    @NonBlocking
    void text(String text, WebSocketConnection connection) {
        Conversation conversation = connection.userData().get(CONVERSATION);
        // Nobody has anything to say before they have heard the state.
        if (conversation != null) {
            conversation.heard(text);
        }
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer bytes, WebSocketConnection connection) {
        end(connection, NO_BINARY);
    }

    @OnClose
    @NonBlocking
    void close(WebSocketConnection connection) {
        joins.leave(connection.userData().get(Door.ENTERED).party());
        Conversation conversation = connection.userData().get(CONVERSATION);
        if (conversation != null) {
            conversation.end();
        }
    }

    /** A message that is too large arrives here; whatever else fails has ended the connection already. */
    @OnError
    @NonBlocking
    void failed(IllegalStateException failure, WebSocketConnection connection) {
        LOG.debugf("A socket failed: %s", failure.getMessage());
        end(connection, TOO_LARGE);
    }

    private static void end(WebSocketConnection connection, CloseReason reason) {
        connection.userData().get(Door.ENTERED).wire().shut();
        if (connection.isOpen()) {
            connection.close(reason).subscribe().with(closed -> {}, failure -> {});
        }
    }
}
