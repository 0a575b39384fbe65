package live.frontrow.stream.push;

import java.util.UUID;

/**
 * A browser that somebody is told in.
 *
 * @param endpoint where its push service takes messages
 * @param p256dh its public key
 * @param auth its secret
 */
public record Browser(UUID id, String endpoint, byte[] p256dh, byte[] auth) {

    /** The endpoint is a secret, too: whoever has it can send there. */
    @Override
    public String toString() {
        return "Browser[" + id + "]";
    }
}
