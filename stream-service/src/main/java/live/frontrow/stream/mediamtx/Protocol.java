package live.frontrow.stream.mediamtx;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Ways to publish, as MediaMTX names them in auth calls, path sources and its control API. */
public enum Protocol {
    /** MediaMTX asks for both as {@code rtmp}, but lists the encrypted connections apart. */
    RTMP("rtmp", List.of("rtmpConn", "rtmpsConn"), List.of("rtmpconns", "rtmpsconns")),
    SRT("srt", List.of("srtConn"), List.of("srtconns")),
    WEBRTC("webrtc", List.of("webRTCSession"), List.of("webrtcsessions"));

    private final String authName;
    private final List<String> sourceTypes;
    private final List<String> collections;

    Protocol(String authName, List<String> sourceTypes, List<String> collections) {
        this.authName = authName;
        this.sourceTypes = sourceTypes;
        this.collections = collections;
    }

    /** The protocol of an auth call. */
    public static Optional<Protocol> ofAuth(String name) {
        return Arrays.stream(values()).filter(p -> p.authName.equals(name)).findFirst();
    }

    /** The protocol of a path's source. */
    public static Optional<Protocol> ofSource(String type) {
        return Arrays.stream(values()).filter(p -> p.sourceTypes.contains(type)).findFirst();
    }

    /** Collections of the control API in which a connection may be. */
    List<String> collections() {
        return collections;
    }
}
