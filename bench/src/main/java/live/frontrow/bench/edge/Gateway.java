package live.frontrow.bench.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import live.frontrow.bench.Announcement;
import live.frontrow.bench.Scene;
import live.frontrow.bench.load.Load;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/**
 * Ours: the gateway of an installation, alone on its core, while everything else is on the other. Each request carries a
 * playback token as browsers carry it.
 */
final class Gateway implements Server {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENT = "gateway";

    private final URI web;
    private final Person viewer;
    private final String show;
    private final long process;

    Gateway(Scene scene, Origin origin) {
        Installation installation = scene.installation();
        process = alone(installation);
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

    /** Moves everything to the other core and starts the gateway anew: it makes as many threads as its core needs. */
    private static long alone(Installation installation) {
        Pinned.move(ProcessHandle.current(), Load.CORE);
        installation.status().components().forEach(part -> Pinned.move(handle(part.pid()), Load.CORE));
        ProcessHandle supervisor = supervisor(installation);
        Pinned.only(supervisor, Pinned.SERVER);
        installation.killAndAwait(COMPONENT);
        Pinned.only(supervisor, Load.CORE);
        return installation.status().component(COMPONENT).pid();
    }

    private static ProcessHandle supervisor(Installation installation) {
        try {
            String[] known = Files.readString(installation.home().resolve("supervisor.process"))
                    .split("\\s+");
            return handle(Long.parseLong(known[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessHandle handle(long process) {
        return ProcessHandle.of(process).orElseThrow();
    }
}
