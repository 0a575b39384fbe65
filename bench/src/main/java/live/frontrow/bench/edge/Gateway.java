package live.frontrow.bench.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Scene;
import live.frontrow.bench.stage.Announcement;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/**
 * Ours: the gateway of an installation, alone on its core, while everything else is on the other. Each request carries a
 * playback token as browsers carry it.
 */
final class Gateway implements Server {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI web;
    private final Person viewer;
    private final String show;
    private final long process;

    Gateway(Scene scene, Origin origin) {
        Installation installation = scene.installation();
        process = Pinned.alone(installation);
        web = URI.create(scene.web());
        viewer = scene.creator();
        show = Show.plan(viewer, "Still life").id();
        Announcement.live(installation, show, "http://127.0.0.1:" + origin.port() + Origin.SHOW);
    }

    @Override
    public String name() {
        return "frontrow";
    }

    @Override
    public int port() {
        return web.getPort();
    }

    @Override
    public List<Long> processes() {
        return List.of(process);
    }

    @Override
    public String request(Asset asset) {
        return "GET /live/" + show + "/" + asset.file() + " HTTP/1.1\r\nHost: " + web.getAuthority()
                + "\r\nCookie: frontrow-live=" + token() + "\r\n\r\n";
    }

    @Override
    public void close() {
        viewer.leave();
    }

    private String token() {
        APIResponse answer = viewer.send("POST", "/api/v1/streams/" + show + "/playback", Map.of());
        try {
            JsonNode playback = JSON.readTree(answer.body());
            return playback.get("token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
