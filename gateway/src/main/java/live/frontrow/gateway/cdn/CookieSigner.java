package live.frontrow.gateway.cdn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudfront.CloudFrontUtilities;
import software.amazon.awssdk.services.cloudfront.cookie.CookiesForCustomPolicy;
import software.amazon.awssdk.services.cloudfront.model.CustomSignerRequest;

/** Signs what CloudFront shall let pass. Nothing of it names a viewer, so those who ask in the same second get the same. */
final class CookieSigner {

    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final CloudFrontUtilities cloudFront = CloudFrontUtilities.create();
    private final Cache<Policy, Map<String, String>> signed =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    private final String keyPairId;
    private final PrivateKey key;

    CookieSigner(String keyPairId, PrivateKey key) {
        this.keyPairId = keyPairId;
        this.key = key;
    }

    /** Names and values of the cookies for everything that begins with {@code base}, until this second. */
    Map<String, String> sign(String base, Instant until) {
        return signed.get(new Policy(base + "*", until.getEpochSecond()), this::sign);
    }

    private Map<String, String> sign(Policy policy) {
        CookiesForCustomPolicy cookies = cloudFront.getCookiesForCustomPolicy(CustomSignerRequest.builder()
                .resourceUrl(policy.resource())
                .keyPairId(keyPairId)
                .privateKey(key)
                .expirationDate(Instant.ofEpochSecond(policy.until()))
                .build());
        Map<String, String> values = new LinkedHashMap<>();
        Stream.of(cookies.policyHeaderValue(), cookies.signatureHeaderValue(), cookies.keyPairIdHeaderValue())
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> values.put(pair[0], pair[1]));
        return values;
    }

    private record Policy(String resource, long until) {}
}
