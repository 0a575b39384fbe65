package live.frontrow.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import live.frontrow.e2e.browser.Chromium;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.browser.WatchPage;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.e2e.installation.Status;
import live.frontrow.local.demo.Broadcast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who watches on one device more than may watch at once. */
@ExtendWith(Stage.class)
@EnabledIfSystemProperty(named = "replicas", matches = "2")
class DevicesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PICTURE = Duration.ofSeconds(20);
    /** The promise for every change of who may watch. */
    private static final Duration CUT = Duration.ofSeconds(5);

    @Test
    void theOldestMakesRoomIsToldWhyAndTakesItsPlaceBack(Installation installation, Chromium chromium)
            throws IOException {
        Status status = installation.status();
        try (Person creator = Person.anonymous(chromium, status.web());
                Person atTheTelevision = Person.anonymous(chromium, status.web());
                Person elsewhere = Person.anonymous(chromium, status.web())) {
            creator.signIn(status.account("creator"), "/studio");
            atTheTelevision.signIn(status.account("alice"), "/");
            elsewhere.signIn(status.account("alice"), "/").leave();
            Show show = Show.plan(creator, "On every screen in the house");
            try (Broadcast _ = show.pushSmall(installation)) {
                // Given the television and two more devices
                WatchPage television = WatchPage.open(atTheTelevision, show.id());
                television.awaitPicture(PICTURE);
                String second = newDevice(elsewhere, show);
                newDevice(elsewhere, show);
                television.awaitPicture(CUT);
                // When a fourth comes
                newDevice(elsewhere, show);
                // Then the television stops and says why
                television.awaitElsewhere(CUT);
                atTheTelevision.page().reload();
                television.awaitElsewhere(PICTURE);
                // and has the picture again when it is asked to
                television.watchHere();
                television.awaitPicture(PICTURE);
                APIResponse refused = ask(elsewhere, show, Map.of("sid", second));
                assertThat(refused.status()).isEqualTo(409);
                assertThat(JSON.readTree(refused.text()).get("id").asText()).isEqualTo("device-limit");
                // A reload is no other device.
                atTheTelevision.page().reload();
                television.awaitPicture(PICTURE);
            }
        }
    }

    private static String newDevice(Person person, Show show) throws IOException {
        APIResponse answer = ask(person, show, Map.of());
        assertThat(answer.status()).isEqualTo(200);
        JsonNode playback = JSON.readTree(answer.text());
        return playback.get("sid").asText();
    }

    private static APIResponse ask(Person person, Show show, Map<String, String> question) {
        return person.send("POST", "/api/v1/streams/" + show.id() + "/playback", question);
    }
}
