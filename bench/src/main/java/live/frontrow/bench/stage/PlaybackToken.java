package live.frontrow.bench.stage;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import live.frontrow.e2e.browser.Person;

/** What opens a show for a player. */
public final class PlaybackToken {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlaybackToken() {}

    /** As stream-service gives it to that person; good for two minutes. */
    public static String of(Person viewer, String show) {
        APIResponse answer = viewer.send("POST", "/api/v1/streams/" + show + "/playback", Map.of());
        try {
            return JSON.readTree(answer.body()).get("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
