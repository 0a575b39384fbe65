package live.frontrow.chat.socket;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** The address that people type. */
@ConfigMapping(prefix = "frontrow.public")
interface SocketConfig {

    /** The only origin whose pages may open a socket: {@code https://live.example.org}. */
    URI url();
}
