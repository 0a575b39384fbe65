package live.frontrow.bench.viewers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/** Somebody right at MediaMTX, asking as a CDN does: what they see, and when, is what there is. */
final class Origin {

    private Origin() {}

    /** Watches from now on. MediaMTX knows a CDN only while one asks for the index: the gateway does. */
    static Swarm watch(Installation installation, Show show, List<String> renditions) throws InterruptedException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), installation.port("mediamtx-hls"));
        Swarm witness = new Swarm("witness", address, "/live/" + show.ingestId() + "/", renditions);
        String headers = "Host: 127.0.0.1\r\nAuthorization: Bearer " + installation.secret("cdn") + "\r\n";
        witness.join(List.of(headers), true);
        return witness;
    }
}
