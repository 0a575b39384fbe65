package live.frontrow.stream.playback;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;

/**
 * A key pair for playback tokens.
 *
 * @param id {@code kid} of the tokens
 */
record PlaybackKey(String id, ECPrivateKey secret, ECPublicKey open) {

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "PlaybackKey[" + id + "]";
    }
}
