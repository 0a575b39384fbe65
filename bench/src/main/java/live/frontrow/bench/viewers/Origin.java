package live.frontrow.bench.viewers;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import live.frontrow.e2e.browser.Show;
import live.frontrow.e2e.installation.Installation;

/** Somebody right at MediaMTX, asking as a CDN does: what they see, and when, is what there is. */
final class Origin {

    private Origin() {}

    private static final Pattern MUXED = Pattern.compile("(video\\d+)-(audio\\d+)(.*)");

    /**
     * Watches from now on. MediaMTX knows a CDN only while one asks for the index: the gateway does.
     *
     * @param renditions of the gateway, whose tracks are apart at MediaMTX
     */
    static Swarm watch(Installation installation, Show show, List<String> renditions) throws InterruptedException {
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), installation.port("mediamtx-hls"));
        Swarm witness = new Swarm("witness", address, "/live/" + show.ingestId() + "/", tracks(renditions));
        String headers = "Host: 127.0.0.1\r\nAuthorization: Bearer " + installation.secret("cdn") + "\r\n";
        witness.join(List.of(headers), true);
        return witness;
    }

    private static List<String> tracks(List<String> renditions) {
        return renditions.stream()
                .flatMap(file -> {
                    Matcher muxed = MUXED.matcher(file);
                    return muxed.matches()
                            ? Stream.of(muxed.group(1) + muxed.group(3), muxed.group(2) + muxed.group(3))
                            : Stream.of(file);
                })
                .toList();
    }
}
