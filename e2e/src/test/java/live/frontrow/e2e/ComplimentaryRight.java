package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.Map;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;

/** A membership that the creator gives and takes, again and again, whatever the installation is just doing. */
final class ComplimentaryRight {
    private static final int OPEN = 200;
    private static final int CLOSED = 403;

    private final Person creator;
    private final Person person;
    private final String membership;
    private final String playback;
    private boolean wanted;
    private boolean acknowledged = true;
    private int turns;

    /** The person's right to watch a show for members; they have none now. */
    ComplimentaryRight(Person creator, Person person, Show forMembers) {
        this.creator = creator;
        this.person = person;
        this.membership = "/api/v1/members/" + person.id();
        this.playback = "/api/v1/streams/" + forMembers.id() + "/playback";
    }

    /** Gives it or takes it, once; without an answer nobody knows. */
    void turn() {
        wanted = !wanted;
        acknowledged = ask();
        turns++;
    }

    /** Says again what was not acknowledged; what was holds without that: the person may watch, or may not. */
    void settle(Duration limit) {
        if (!acknowledged) {
            await("the creator's word").atMost(limit).pollInSameThread().until(this::ask);
            acknowledged = true;
        }
        await("a right that is " + (wanted ? "given" : "taken"))
                .atMost(limit)
                .pollInSameThread()
                .ignoreExceptionsInstanceOf(PlaywrightException.class)
                .untilAsserted(
                        () -> assertThat(person.send("POST", playback, Map.of()).status())
                                .isEqualTo(wanted ? OPEN : CLOSED));
    }

    /** Takes it, if it is given. */
    void take(Duration limit) {
        if (wanted) {
            turn();
        }
        settle(limit);
    }

    /** How often it was given or taken. */
    int turns() {
        return turns;
    }

    private boolean ask() {
        try {
            return (wanted ? creator.send("PUT", membership, Map.of()) : creator.send("DELETE", membership, null))
                            .status()
                    == OPEN;
        } catch (PlaywrightException noAnswer) {
            return false;
        }
    }
}
