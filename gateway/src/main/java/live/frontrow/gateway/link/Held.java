package live.frontrow.gateway.link;

import java.time.Instant;
import live.frontrow.gateway.playback.PlaybackToken;

/**
 * What a link stands for at present.
 *
 * @param renewAt when to ask for the next token
 */
record Held(PlaybackToken token, Instant renewAt) {

    boolean isDue() {
        return !Instant.now().isBefore(renewAt);
    }
}
