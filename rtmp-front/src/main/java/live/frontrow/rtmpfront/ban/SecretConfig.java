package live.frontrow.rtmpfront.ban;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What the front shares with MediaMTX. */
@ConfigMapping(prefix = "frontrow.ingest")
interface SecretConfig {

    /** Password (user {@code mediamtx}) at stream-service; needed with an address of the bans. */
    Optional<String> secret();
}
