package live.frontrow.chat.room;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Rooms of a pod. */
@ConfigMapping(prefix = "frontrow.chat")
interface RoomsConfig {

    /** Whoever is sent away when a pod ends comes back at a time of their own within this. */
    @WithDefault("PT3S")
    Duration backWithin();
}
