package live.frontrow.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServiceTest {

    @Test
    void shouldKnowWhoOwnsWhat() {
        for (String resource : new String[] {"bans", "channel", "ingest", "keys", "readiness", "streams"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.STREAM);
        }
        for (String resource : new String[] {"membership", "members", "plans", "guest-passes", "people", "erasures"}) {
            assertThat(Service.owning(resource)).as(resource).contains(Service.MEMBERSHIP);
        }
        for (String path : new String[] {"streams/1", "streams/1/playback", "streams/chat", "streams//chat-rooms"}) {
            assertThat(Service.owning(path)).as(path).contains(Service.STREAM);
        }
        for (String path : new String[] {
            "chat/words",
            "moderators",
            "moderators/1",
            "streams/1/chat/ticket",
            "streams/1/messages",
            "streams/1/reactions",
            "streams/1/questions",
            "streams/1/questions/2/vote",
            "streams/1/polls/2/vote",
            "streams/1/chat"
        }) {
            assertThat(Service.owning(path)).as(path).contains(Service.CHAT);
        }
        for (String path : new String[] {
            "recordings/1/restore",
            "streams/1/captions/en",
            "streams/1/chapters",
            "streams/1/poster",
            "clips/1",
            "streams/1/clips",
            "streams/1/clips/2/restore"
        }) {
            assertThat(Service.owning(path)).as(path).contains(Service.VOD);
        }
        for (String path : new String[] {"internal", "messages", "reactions", "members2/1"}) {
            assertThat(Service.owning(path)).as(path).isEmpty();
        }
    }

    @Test
    void shouldTellTheChatWhenceSomebodyWantsATicketHoweverThePathIsWritten() {
        for (String path : new String[] {
            "streams/1/chat/ticket", "streams/1/chat/ticket/", "streams/1/chat/tick%65t", "streams/1/chat/ticket;a=b"
        }) {
            assertThat(Service.owning(path).filter(Service::countsByAddress))
                    .as(path)
                    .contains(Service.CHAT);
        }
    }
}
