package live.frontrow.rtmpfront.admission;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Bounds for strangers: connections whose key MediaMTX has not accepted yet. An encoder is one for some 50 ms. */
@ConfigMapping(prefix = "frontrow.rtmp-front.admission")
public interface AdmissionConfig {

    /** Strangers of one address at once; leaves room for an office or a phone network behind one. */
    @WithDefault("16")
    int strangersPerAddress();

    /** Strangers at once. */
    @WithDefault("128")
    int strangers();

    /** Accepted publishers at once. */
    @WithDefault("64")
    int publishers();

    /** Attempts without a right key after which an address has to rest. */
    @WithDefault("20")
    int attempts();

    /** Within this time they are counted, and for this time it rests. */
    @WithDefault("1m")
    Duration rest();

    /** How long a stranger may take; encoders need well below a second. */
    @WithDefault("5s")
    Duration patience();

    /** Bytes of a stranger: a handshake has 3,073, the commands of an encoder below 2,000. */
    @WithDefault("65536")
    int strangerBytes();

    /** Bytes of an accepted publisher before its first sound or picture: metadata have below 2,000. */
    @WithDefault("1048576")
    int bytesBeforeMedia();
}
