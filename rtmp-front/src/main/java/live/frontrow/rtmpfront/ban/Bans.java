package live.frontrow.rtmpfront.ban;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks for the bans again and again. Without an answer the last ones hold; before the first one nobody is banned here:
 * whether somebody may send is decided where the key is looked at, and there nothing is let through.
 */
@ApplicationScoped
public class Bans {

    private static final Logger LOG = Logger.getLogger(Bans.class);

    /** A thousand networks of IPv6 have 45,000. */
    private static final int MOST_BYTES = 65_536;

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Vertx vertx;
    private final BanConfig config;
    private final SecretConfig secret;
    private final MeterRegistry metrics;
    private HttpClient client;
    private String authorization;
    private String tag = "";
    private boolean failing;
    private volatile Networks networks = Networks.NONE;
    private volatile long answeredAt = System.nanoTime();

    Bans(Vertx vertx, BanConfig config, SecretConfig secret, MeterRegistry metrics) {
        this.vertx = vertx;
        this.config = config;
        this.secret = secret;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        config.url().ifPresent(url -> {
            authorization = authorization(secret.secret()
                    .orElseThrow(() -> new IllegalStateException(
                            "FRONTROW_RTMP_FRONT_BANS_URL needs FRONTROW_INGEST_SECRET too")));
            Gauge.builder("frontrow.rtmp.bans", () -> networks.rules().size()).register(metrics);
            Gauge.builder("frontrow.rtmp.bans.age", this, Bans::age)
                    .baseUnit("seconds")
                    .register(metrics);
            client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(1));
            vertx.getOrCreateContext().runOnContext(now -> ask(url));
        });
    }

    void stop(@Observes ShutdownEvent event) {
        if (client != null) {
            client.close();
        }
    }

    /** Whether nobody may send from this address. */
    public boolean banned(String address) {
        return networks.contain(address);
    }

    /** One turn at a time: the next begins when this one has ended. */
    private void ask(String url) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(url)
                        .setTimeout(config.timeout().toMillis())
                        .putHeader(HttpHeaders.AUTHORIZATION, authorization)
                        .putHeader(HttpHeaders.IF_NONE_MATCH, tag))
                .compose(request -> request.send())
                .compose(this::read)
                .onComplete(turn -> {
                    note(turn);
                    vertx.setTimer(config.every().toMillis(), next -> ask(url));
                });
    }

    private Future<Void> read(HttpClientResponse response) {
        if (response.statusCode() == NOT_MODIFIED) {
            return Future.succeededFuture();
        }
        String length = response.getHeader(HttpHeaders.CONTENT_LENGTH);
        boolean readable = response.statusCode() == OK
                && length != null
                && length.matches("[0-9]{1,9}")
                && Integer.parseInt(length) <= MOST_BYTES;
        if (!readable) {
            response.request().reset();
            return Future.failedFuture("HTTP " + response.statusCode() + ", " + length + " bytes");
        }
        return response.body().map(body -> take(body, response.getHeader(HttpHeaders.ETAG)));
    }

    private Void take(Buffer body, String newTag) {
        networks = Networks.read(body.toString(StandardCharsets.US_ASCII));
        tag = newTag == null ? "" : newTag;
        LOG.infof("Bans read [networks=%d]", networks.rules().size());
        return null;
    }

    private void note(AsyncResult<Void> turn) {
        if (turn.succeeded()) {
            answeredAt = System.nanoTime();
        } else if (!failing) {
            LOG.warnf(
                    "Bans cannot be asked for; the last ones hold: %s",
                    turn.cause().getMessage());
        }
        failing = turn.failed();
    }

    private static String authorization(String secret) {
        String pair = "mediamtx:" + secret;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** Seconds since the last answer. */
    private double age() {
        return (System.nanoTime() - answeredAt) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
