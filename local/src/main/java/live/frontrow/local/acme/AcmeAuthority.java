package live.frontrow.local.acme;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;

/** One that speaks ACME, with an account of this installation's own, whose key is made once. */
final class AcmeAuthority implements Authority {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final AcmeSettings settings;
    private final Path accountKey;

    AcmeAuthority(AcmeSettings settings, Path accountKey) {
        this.settings = settings;
        this.accountKey = accountKey;
    }

    @Override
    public List<X509Certificate> certify(KeyPair keys, PlainHttp door) throws Refusal {
        try {
            Session session = new Session(settings.directory());
            session.networkSettings().setTimeout(ANSWER);
            Order order = new AccountBuilder()
                    .agreeToTermsOfService()
                    .addEmail(settings.mail())
                    .useKeyPair(account())
                    .create(session)
                    .newOrder()
                    .domain(settings.domain())
                    .create();
            for (Authorization authorization : order.getAuthorizations()) {
                authorize(authorization, door);
            }
            order.waitUntilReady(PATIENCE);
            order.execute(keys);
            if (order.waitForCompletion(PATIENCE) != Status.VALID) {
                throw Explanation.of(settings, order.getError());
            }
            return order.getCertificate().getCertificateChain();
        } catch (AcmeException | AcmeLazyLoadingException e) {
            throw Explanation.of(settings, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted", e);
        }
    }

    /** One that was given for an earlier order may still hold. */
    private void authorize(Authorization authorization, PlainHttp door)
            throws AcmeException, InterruptedException, Refusal {
        if (authorization.getStatus() == Status.VALID) {
            return;
        }
        Http01Challenge challenge = authorization
                .findChallenge(Http01Challenge.class)
                .orElseThrow(() -> new Refusal("The authority does not offer to look at port 80 (http-01)", null));
        door.put(challenge.getToken(), challenge.getAuthorization());
        try {
            challenge.trigger();
            if (challenge.waitForCompletion(PATIENCE) != Status.VALID) {
                throw Explanation.of(settings, challenge.getError());
            }
        } finally {
            door.remove(challenge.getToken());
        }
    }

    private KeyPair account() throws Refusal {
        try {
            return Keys.readOrMake(accountKey);
        } catch (IOException e) {
            throw new Refusal("The account's key cannot be used, " + accountKey + ": " + e.getMessage(), e);
        }
    }
}
