package live.frontrow.bench.edge;

import java.net.URI;
import java.util.List;
import live.frontrow.bench.Scene;
import live.frontrow.bench.stage.Announcement;
import live.frontrow.bench.stage.Pinned;
import live.frontrow.bench.stage.PlaybackToken;
import live.frontrow.e2e.browser.Person;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/**
 * Ours: the gateway of an installation, alone on its core, while everything else is on the other. Each request carries a
 * playback token as browsers carry it.
 */
final class Gateway implements Server {

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
                + "\r\nCookie: frontrow-live=" + PlaybackToken.of(viewer, show) + "\r\n\r\n";
    }

    @Override
    public void close() {
        viewer.leave();
    }
}
