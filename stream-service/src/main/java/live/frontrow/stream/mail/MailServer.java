package live.frontrow.stream.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Uni;
import io.vertx.core.net.NetClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.net.NetClient;
import io.vertx.mutiny.core.net.NetSocket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the mail server is there. Nothing is said to it: what it thinks of a mail only a mail tells. */
@ApplicationScoped
public class MailServer {

    /** The page waits for ten seconds. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private final Post post;
    private final MailConfig config;
    private final NetClient client;

    MailServer(Post post, MailConfig config, Vertx vertx) {
        this.post = post;
        this.config = config;
        this.client = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) AT_MOST.toMillis()));
    }

    /** How it is now; never fails. */
    public Uni<Condition> condition() {
        if (!post.open()) {
            return Uni.createFrom().item(Condition.NOT_SET_UP);
        }
        return client.connect(config.port(), config.host().orElseThrow())
                .call(NetSocket::close)
                .map(there -> post.well() ? Condition.ANSWERS : Condition.FAILING)
                .ifNoItem()
                .after(AT_MOST)
                .recoverWithItem(Condition.AWAY)
                .onFailure()
                .recoverWithItem(Condition.AWAY);
    }

    /** How a mail server is. */
    @Schema(name = "MailServerCondition")
    public enum Condition {
        @JsonProperty("not-set-up")
        NOT_SET_UP,
        @JsonProperty("answers")
        ANSWERS,
        /** It is there, and took none of the last mails. */
        @JsonProperty("failing")
        FAILING,
        /** Nobody answers at its address. */
        @JsonProperty("away")
        AWAY
    }
}
