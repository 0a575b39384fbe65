package live.frontrow.gateway.cdn;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import live.frontrow.gateway.security.Cookies;
import live.frontrow.gateway.security.PublicUrl;

/** CloudFront as the gateway deals with it: gives its cookies to those who may watch, and knows it when it asks. */
@Singleton
public final class CloudFront {

    /** Sent by CloudFront for media whose cookies it has checked, and for nothing else. */
    static final String HEADER = "X-Frontrow-Cdn";

    private static final int SHORTEST_SECRET = 32;

    /** What the design allows bytes to outlive a right. */
    private static final Duration LONGEST = Duration.ofSeconds(120);

    private final PublicUrl publicUrl;
    private final Cookies cookies;
    private final Optional<CookieSigner> signer;
    private final List<byte[]> secrets;

    CloudFront(CloudFrontConfig config, PublicUrl publicUrl, Cookies cookies) {
        this.publicUrl = publicUrl;
        this.cookies = cookies;
        this.secrets = config.originSecret().orElse(List.of()).stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
        boolean all = config.keyPairId().isPresent() && config.key().isPresent() && !secrets.isEmpty();
        boolean none = config.keyPairId().isEmpty() && config.key().isEmpty() && secrets.isEmpty();
        if (!all && !none) {
            throw new IllegalStateException("FRONTROW_CLOUDFRONT_KEY_PAIR_ID, FRONTROW_CLOUDFRONT_KEY and"
                    + " FRONTROW_CLOUDFRONT_ORIGIN_SECRET belong together: set all or none");
        }
        if (secrets.stream().anyMatch(secret -> secret.length < SHORTEST_SECRET)) {
            throw new IllegalStateException(
                    "FRONTROW_CLOUDFRONT_ORIGIN_SECRET needs at least " + SHORTEST_SECRET + " characters");
        }
        this.signer = config.keyPairId()
                .map(id -> new CookieSigner(id, SigningKey.read(config.key().orElseThrow())));
    }

    /** Whether CloudFront is there. */
    public boolean isOn() {
        return signer.isPresent();
    }

    /** Cookies that open all media below this path, which ends with a slash, until then or for two minutes; none where CloudFront is not. */
    public List<Cookie> cookies(String path, Instant until) {
        Instant now = Instant.now();
        Instant latest = now.plus(LONGEST);
        Instant end = until.isBefore(latest) ? until : latest;
        Duration life = Duration.between(now, end);
        return signer.filter(on -> life.toSeconds() > 0).stream()
                .flatMap(on -> on.sign(publicUrl.origin() + path, end).entrySet().stream())
                .map(cookie -> cookies.make(cookie.getKey(), cookie.getValue(), path, life))
                .toList();
    }

    /** Whether it is CloudFront that asks, which has checked such cookies before. */
    public boolean asks(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        if (given == null || secrets.isEmpty()) {
            return false;
        }
        byte[] bytes = given.getBytes(StandardCharsets.UTF_8);
        return secrets.stream().anyMatch(secret -> MessageDigest.isEqual(secret, bytes));
    }
}
