package live.frontrow.stream.push;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import live.frontrow.stream.secret.EcKeys;
import live.frontrow.stream.site.Site;

/** By what push services know this installation (VAPID, RFC 8292). */
@Startup
@ApplicationScoped
public class PushKey {

    /** Push services allow a day. */
    private static final Duration TOKEN_LIFE = Duration.ofHours(1);

    private final Optional<VAPIDKeyPair> pair;
    private final String contact;

    PushKey(PushConfig config, Site site) {
        this.pair = config.key().filter(PushKey::there).map(PushKey::read);
        // Whom a push service may turn to; a page of ours says who that is.
        this.contact = site.address("/");
    }

    /** The public half as browsers want it (base64url of the uncompressed point), or null without push. */
    public String open() {
        return pair.map(VAPIDKeyPair::extractPublicKeyInUncompressedFormAsString)
                .orElse(null);
    }

    /** What a request to this push service carries as {@code Authorization}. */
    String authorization(PushEndpoint endpoint) {
        return pair.orElseThrow()
                .generateAuthorizationHeaderValue(VAPIDJWTParam.getBuilder()
                        .resourceURLString(endpoint.uri().toString())
                        .expirationTime(Instant.now().plus(TOKEN_LIFE))
                        .subject(contact)
                        .build());
    }

    private static boolean there(Path file) {
        boolean there = Files.exists(file);
        if (!there) {
            Log.warn("There is no file at frontrow.push.key, so there is no web push");
        }
        return there;
    }

    private static VAPIDKeyPair read(Path file) {
        try {
            ECPrivateKey secret = EcKeys.parse(Files.readString(file));
            return VAPIDKeyPairs.of(
                    PrivateKeySources.ofECPrivateKey(secret), PublicKeySources.ofECPublicKey(EcKeys.publicKey(secret)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file of frontrow.push.key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key of frontrow.push.key is not usable", e);
        }
    }
}
