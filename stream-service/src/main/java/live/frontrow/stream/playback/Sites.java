package live.frontrow.stream.playback;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import live.frontrow.common.address.Network;

/**
 * Addresses of viewers as the database knows them: as a hash with a key that only instances of this service have, since all
 * of IPv4 is quickly tried. The key follows from the one that signs; when that is replaced, counting by address begins anew.
 */
@ApplicationScoped
class Sites {

    /** For whom no address is counted. */
    static final byte[] NOWHERE = {};

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "addresses of anonymous viewers";

    /** 128 bits: no two addresses of a show share one. */
    private static final int BYTES = 16;

    private final byte[] key;

    Sites(PlaybackKeys keys) {
        this.key = mac(keys.signing().secret().getEncoded(), PURPOSE);
    }

    /** An address, or the /64 around one of IPv6. Loopback is a proxy that nobody told the gateway to trust: everybody. */
    byte[] of(Optional<Network> address) {
        return address.filter(known -> !known.first().isLoopbackAddress())
                .map(known -> Arrays.copyOf(mac(key, known.site().toString()), BYTES))
                .orElse(NOWHERE);
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
