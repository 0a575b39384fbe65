package live.frontrow.e2e.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import live.frontrow.e2e.installation.Installation;
import live.frontrow.local.demo.Broadcast;
import live.frontrow.local.demo.Picture;

/**
 * A show that the creator planned through the API, with a stream key of its own.
 *
 * @param id show id
 * @param server RTMP address
 * @param streamKey what an encoder sends with
 */
public record Show(String id, String server, String streamKey) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SOUND_KILOBITS = 130;

    /** Plans it. */
    public static Show plan(Person creator, String title) {
        String id = json(201, creator.send("POST", "/api/v1/streams", Map.of("title", title)))
                .get("id")
                .asText();
        JsonNode key = json(201, creator.send("POST", "/api/v1/streams/" + id + "/keys", Map.of()));
        return new Show(id, key.get("server").asText(), key.get("streamKey").asText());
    }

    /** The one that is on air, by whatever key; for whoever sends nothing to it. */
    public static Show onAir(Person anybody) {
        JsonNode live = json(200, anybody.get("/api/v1/streams?status=live")).get("items");
        return new Show(live.get(0).get("id").asText(), null, null);
    }

    /** The public part of the key: the path at MediaMTX. */
    public String ingestId() {
        return streamKey.substring(0, streamKey.indexOf('?'));
    }

    /** The part that nobody else may see. */
    public String secret() {
        return streamKey.substring(streamKey.indexOf('=') + 1);
    }

    /** Broadcasts it to the address that the studio names; ends with this JVM at the latest. */
    public Broadcast push(Installation installation) {
        return push(installation, server);
    }

    /** Broadcasts it with a picture that is little work, for tests that need the machine for other things. */
    public Broadcast pushSmall(Installation installation) {
        return Broadcast.start(installation.home().resolve("push").resolve(id), server, streamKey, Picture.SMALL);
    }

    /** Broadcasts a small picture that is filled up to 3 Mbit/s with sound: little work to make, as much to deliver as a large one. */
    public Broadcast pushSteadily(Installation installation) {
        return pushSteadily(installation, 3_000);
    }

    /** The same at another rate, kbit/s. */
    public Broadcast pushSteadily(Installation installation, int kilobits) {
        Path folder = installation.home().resolve("push").resolve(id);
        String picture = kilobits - SOUND_KILOBITS + "k";
        String fifthOfASecond = kilobits / 5 + "k";
        List<String> steady = List.of(
                "-b:v",
                picture,
                "-maxrate",
                picture,
                "-bufsize",
                fifthOfASecond,
                "-x264-params",
                "nal-hrd=cbr:filler=1");
        return Broadcast.start(folder, server, streamKey, Picture.SMALL, steady);
    }

    /** Broadcasts it to a media server of that address. */
    public Broadcast push(Installation installation, String address) {
        return push(installation.home(), address);
    }

    /** The same with what the encoder needs in a folder below that one. */
    public Broadcast push(Path home, String address) {
        return Broadcast.start(home.resolve("push").resolve(id), address, streamKey);
    }

    /** As anybody sees it. */
    public JsonNode view(Person anybody) {
        return json(200, anybody.get("/api/v1/streams/" + id));
    }

    /** For members only, or for everybody. */
    public void membersOnly(Person creator, boolean membersOnly) {
        json(200, creator.send("PATCH", "/api/v1/streams/" + id, Map.of("membersOnly", membersOnly)));
    }

    /** Its rundown tells viewers so many seconds before a segment for fewer of them; the page offers whole minutes. */
    public void rundownNotice(Person creator, int seconds) {
        String path = "/api/v1/streams/" + id + "/rundown";
        JsonNode plan = json(200, creator.get(path));
        Object items = JSON.convertValue(plan.get("items"), List.class);
        long version = plan.get("version").asLong();
        json(200, creator.send("PUT", path, Map.of("version", version, "items", items, "noticeSeconds", seconds)));
    }

    /** Gives it another title. */
    public void rename(Person creator, String title) {
        json(200, creator.send("PATCH", "/api/v1/streams/" + id, Map.of("title", title)));
    }

    /** While it is interrupted: it waits so many seconds from now. */
    public void waitFor(Person creator, int seconds) {
        json(200, creator.send("POST", "/api/v1/streams/" + id + "/grace", Map.of("seconds", seconds)));
    }

    /** Ends it at once. */
    public void end(Person creator) {
        json(202, creator.send("POST", "/api/v1/streams/" + id + "/end", null));
    }

    private static JsonNode json(int status, APIResponse response) {
        if (response.status() != status) {
            throw new ApiException(response);
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
