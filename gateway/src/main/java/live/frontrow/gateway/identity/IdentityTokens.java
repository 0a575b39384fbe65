package live.frontrow.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Signs who is asking, for one service and 60 s; a token is used again for its first 40 s. */
@Singleton
public final class IdentityTokens {

    private static final String ISSUER = "frontrow-gateway";
    private static final Duration LIFETIME = Duration.ofSeconds(60);
    private static final Duration REUSE = Duration.ofSeconds(40);
    private static final int MOST_CACHED = 20_000;

    private final IdentityKey key;
    private final Cache<Subject, String> issued = Caffeine.newBuilder()
            .expireAfterWrite(REUSE)
            .maximumSize(MOST_CACHED)
            .build();

    IdentityTokens(IdentityKey key) {
        this.key = key;
    }

    /** A token about {@code viewer} that only {@code audience} accepts. */
    public String issue(Viewer viewer, String audience) {
        return issued.get(new Subject(viewer, audience), this::sign);
    }

    private String sign(Subject subject) {
        Viewer viewer = subject.viewer();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(subject.audience())
                .subject(viewer.id())
                .claim("anonymous", viewer.anonymous())
                .groups(viewer.roles())
                .expiresIn(LIFETIME);
        if (viewer.name() != null) {
            claims.claim("name", viewer.name());
        }
        if (viewer.username() != null) {
            claims.preferredUserName(viewer.username());
        }
        return claims.jws().keyId(key.id()).algorithm(SignatureAlgorithm.ES256).sign(key.privateKey());
    }

    private record Subject(Viewer viewer, String audience) {}
}
