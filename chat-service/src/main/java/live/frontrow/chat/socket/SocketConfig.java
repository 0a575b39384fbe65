package live.frontrow.chat.socket;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The address that people type. */
@ConfigMapping(prefix = "frontrow")
interface SocketConfig {

    /** The only origin whose pages may open a socket: {@code https://live.example.org}. */
    URI publicUrl();
}
