package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.chat.RoomTalk;
import live.frontrow.e2e.chat.Way;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** A room on two pods in which three people write without a break while one part after another dies or hangs. */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class ChatFaultsTest {
    private static final int READERS = 4;
    /** From when everything runs again until what is written then has reached everybody. */
    private static final Duration RECOVERY = Duration.ofSeconds(30);
    /** So long is something away that only hangs; and in the sample. */
    private static final Duration AWAY = Duration.ofSeconds(10);

    private static final Duration AWAY_IN_SAMPLE = Duration.ofSeconds(4);

    /** Part, and whether it only stands still: cut off from everybody, and back as if nothing had been. */
    private enum Blow {
        POD_KILLED("chat-service", false),
        POD_CUT_OFF("chat-service", true),
        OTHER_POD_KILLED("chat-service-2", false),
        OTHER_POD_CUT_OFF("chat-service-2", true),
        KAFKA_KILLED("kafka", false),
        KAFKA_AWAY("kafka", true),
        POSTGRES_KILLED("postgres", false),
        POSTGRES_AWAY("postgres", true),
        GATEWAY_KILLED("gateway", false),
        OTHER_GATEWAY_CUT_OFF("gateway-2", true);

        private final String part;
        private final boolean pause;

        Blow(String part, boolean pause) {
            this.part = part;
            this.pause = pause;
        }

        void strike(Installation installation, Duration away) {
            if (pause) {
                installation.pause(part, away);
            } else {
                installation.killAndAwait(part);
            }
        }
    }

    @Test
    void fourFaultsLoseNoMessage(Installation installation, Chromium chromium) {
        survive(
                List.of(Blow.POD_KILLED, Blow.KAFKA_AWAY, Blow.OTHER_POD_CUT_OFF, Blow.POSTGRES_KILLED),
                7,
                AWAY_IN_SAMPLE,
                installation,
                chromium);
    }

    @Test
    @Tag("soak")
    void fiftyFaultsLoseNoMessage(Installation installation, Chromium chromium) {
        Random random = new Random(1);
        List<Blow> blows = IntStream.range(0, 50)
                .mapToObj(index -> Blow.values()[random.nextInt(Blow.values().length)])
                .toList();
        survive(blows, 1, AWAY, installation, chromium);
    }

    private static void survive(
            List<Blow> blows, long seed, Duration away, Installation installation, Chromium chromium) {
        Status status = installation.status();
        String web = status.web();
        try (Person creator = Person.anonymous(chromium, web);
                Person alice = Person.anonymous(chromium, web);
                Person bob = Person.anonymous(chromium, web)) {
            // Given
            creator.signIn(status.account("creator"), "/studio").leave();
            alice.signIn(status.account("alice"), "/").leave();
            bob.signIn(status.account("bob"), "/").leave();
            Show show = Show.plan(creator, blows.size() + " blows");
            try (RoomTalk talk = new RoomTalk(Way.to(web), show.id())) {
                talk.read(READERS);
                talk.write("creator", seed, creator.cookies());
                talk.write("alice", seed + 1, alice.cookies());
                talk.write("bob", seed + 2, bob.cookies());

                // When
                for (Blow blow : blows) {
                    blow.strike(installation, away);
                    talk.awaitWord(RECOVERY);
                }

                // Then
                talk.fallSilent(RECOVERY);
                await("nothing is open").atMost(RECOVERY).untilAsserted(() -> assertThat(talk.breaches(creator))
                        .isEmpty());
                assertThat(talk.messages()).isGreaterThan(blows.size());
                System.out.printf("[chat] %d messages, %d faults%n", talk.messages(), blows.size());
            }
        }
    }
}
