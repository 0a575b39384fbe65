package live.frontrow.chat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import live.frontrow.chat.test.ChatTest;
import live.frontrow.common.event.StreamStatus;
import live.frontrow.common.test.TestIdentity;
import live.frontrow.common.test.access.AccessMatrix;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessMatrixTest extends ChatTest {

    private static final String BEARER = "Bearer ";

    private final String member = UUID.randomUUID().toString();
    private final String moderator = UUID.randomUUID().toString();

    @Test
    void shouldLetInWhomThePageNamesAndNobodyElse() {
        String show = UUID.randomUUID().toString();
        tell(show, true, StreamStatus.LIVE);
        membership(member, 0, List.of());
        moderator(moderator);
        awaitAnswer(show, token(member), 200, null);
        AccessMatrix.of("chat-service")
                .there("id", show)
                .there("order", "reopen")
                .there("name", "wave")
                .place("hash", "0123456789abcdef0123456789abcdef")
                .at("GET /api/v1/streams/{id}/questions/similar", "/api/v1/streams/{id}/questions/similar?text=why")
                .at("POST /api/v1/chat/log/{id}/undo", "/api/v1/chat/log/1/undo")
                .caller("nobody", () -> "")
                .caller("viewer", () -> BEARER + TestIdentity.passerBy())
                .caller("follower", () -> BEARER + somebody())
                .caller("member", () -> BEARER + token(member))
                .caller("moderator", () -> BEARER + token(moderator))
                .owner("creator", () -> BEARER + TestIdentity.creator())
                .check();
    }

    private static String token(String person) {
        return TestIdentity.person(person, "Some Body", "somebody");
    }
}
