package live.frontrow.membership.webhook;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import live.frontrow.membership.stripe.StripeConfig;

/** Whether a body is from Stripe, by any of our signing secrets. */
@Singleton
class Signatures {

    private final List<String> secrets;
    private final long toleranceSeconds;

    Signatures(StripeConfig config) {
        this.secrets = usable(config.webhookSecrets().orElse(List.of()));
        this.toleranceSeconds = config.tolerance().toSeconds();
    }

    /** Without the blanks around them, and without blank ones: those would be anybody's. */
    static List<String> usable(List<String> secrets) {
        return secrets.stream()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** The text that was signed, or nothing when it was not, or longer ago than is borne. */
    Optional<String> verified(byte[] body, String header) {
        if (body == null || header == null) {
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
        return secrets.stream().anyMatch(secret -> signed(text, header, secret)) ? Optional.of(text) : Optional.empty();
    }

    private boolean signed(String text, String header, String secret) {
        try {
            return Webhook.Signature.verifyHeader(text, header, secret, toleranceSeconds);
        } catch (SignatureVerificationException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // The library takes apart what strangers send without looking first.
            return false;
        }
    }
}
