package live.frontrow.local.mediamtx;

import java.nio.file.Path;
import live.frontrow.local.process.Ports;
import live.frontrow.local.process.Secrets;

/**
 * What differs between two MediaMTX of an installation.
 *
 * @param origin its name towards stream-service: {@code a}, {@code b}
 * @param ingest what broadcasters reach
 * @param rtmp port for the front that broadcasters reach by RTMP, loopback
 * @param hls port for the gateways, loopback
 * @param api port of the control API, loopback
 * @param metrics port for Prometheus, loopback
 * @param streamService base address of stream-service, which is asked before each publish and told of each change
 * @param ingestSecret password of user {@code mediamtx} there
 * @param cdnSecret bearer of the gateways
 * @param recordings folder of the recordings
 */
public record MediaMtxSettings(
        String origin,
        Ingest ingest,
        int rtmp,
        int hls,
        int api,
        int metrics,
        String streamService,
        String ingestSecret,
        String cdnSecret,
        Path recordings) {

    /**
     * Addresses for broadcasters who come straight here.
     *
     * @param host address to listen on
     * @param srt UDP
     * @param whip TCP
     * @param ice UDP and TCP, media of WHIP
     */
    public record Ingest(String host, int srt, int whip, int ice) {}

    /** Free ports and fresh secrets on loopback, for tests. */
    public static MediaMtxSettings free(String streamService, Path recordings) {
        Ingest ingest = new Ingest("127.0.0.1", Ports.free(), Ports.free(), Ports.free());
        return new MediaMtxSettings(
                "a",
                ingest,
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                streamService,
                Secrets.random(32),
                Secrets.random(32),
                recordings);
    }

    /** Base address of what stream-service answers this MediaMTX and its front. */
    public String ingestCalls() {
        return streamService + "/internal/ingest/" + origin;
    }

    @Override
    public String toString() {
        return "MediaMtxSettings[" + origin + "]";
    }
}
