package live.frontrow.stream.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import live.frontrow.stream.delivery.Outcome;

/**
 * Encrypts a message for one browser (RFC 8291) and hands it to its push service (RFC 8030). What may have been taken is sent again: the
 * topic makes the service, and the tag the browser, keep one.
 */
@ApplicationScoped
public class PushSender {

    /** Name, connection and answer. */
    private static final Duration AT_MOST = Duration.ofSeconds(10);

    private final PushKey key;
    private final PushConfig config;
    private final HostNames names;
    private final PushClient client;

    PushSender(PushKey key, PushConfig config, HostNames names, PushClient client) {
        this.key = key;
        this.config = config;
        this.names = names;
        this.client = client;
    }

    /** Sends it once; never fails. A name may lead nowhere public by a mistake of the moment: gone is only what can never be used. */
    public Uni<Outcome> send(Browser browser, PushMessage message) {
        return PushEndpoint.of(browser.endpoint(), config.own())
                .map(endpoint -> names.of(endpoint)
                        .chain(address -> address == null
                                ? Uni.createFrom().item(Outcome.again("push-address"))
                                : post(endpoint, address, browser, message)))
                .orElseGet(() -> Uni.createFrom().item(Outcome.gone("push-address")))
                .ifNoItem()
                .after(AT_MOST)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> {
                    Log.warnf(
                            "A push service does not answer [failure=%s]",
                            failure.getClass().getSimpleName());
                    return Outcome.again("push-away");
                });
    }

    private Uni<Outcome> post(PushEndpoint endpoint, InetAddress address, Browser browser, PushMessage message) {
        EncryptedPushMessage body = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(browser.p256dh(), browser.auth()),
                        com.zerodeplibs.webpush.PushMessage.ofUTF8(message.json()));
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set(HttpHeaders.AUTHORIZATION, key.authorization(endpoint))
                .set(HttpHeaders.CONTENT_TYPE, body.mediaType())
                .set(HttpHeaders.CONTENT_ENCODING, body.contentEncoding())
                .set("TTL", Long.toString(message.life().toSeconds()))
                .set("Urgency", message.urgent() ? "high" : "normal")
                .set("Topic", message.tag());
        return Uni.createFrom()
                .completionStage(() -> client.post(endpoint, address, headers, Buffer.buffer(body.toBytes()))
                        .toCompletionStage())
                .map(PushSender::outcome)
                .invoke(outcome -> {
                    if (outcome.end() != Outcome.End.SENT) {
                        Log.warnf("A push service refused [host=%s reason=%s]", endpoint.host(), outcome.reason());
                    }
                });
    }

    static Outcome outcome(int status) {
        return switch (status) {
            case 200, 201, 202, 204 -> Outcome.sent();
            case 404, 410 -> Outcome.gone("push-gone");
            case 429 -> Outcome.again("push-busy");
            default ->
                status >= 500
                        ? Outcome.again("push-away")
                        : Outcome.failed(status < 400 ? "push-moved" : "push-refused");
        };
    }
}
