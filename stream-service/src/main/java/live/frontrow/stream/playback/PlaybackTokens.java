package live.frontrow.stream.playback;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import live.frontrow.stream.rights.Standing;
import live.frontrow.stream.rights.Viewer;
import live.frontrow.stream.rights.WhoMayWatch;
import live.frontrow.stream.rights.WhoMayWatch.Scope;

/** Signs playback tokens. */
@ApplicationScoped
class PlaybackTokens {

    private static final String ISSUER = "frontrow-stream-service";
    private static final String AUDIENCE = "frontrow-gateway";
    private static final Duration TTL_MAX = Duration.ofSeconds(120);

    private final PlaybackKey key;
    private final Duration ttl;

    PlaybackTokens(PlaybackKeys keys, PlaybackConfig config) {
        this.key = keys.signing();
        this.ttl = config.ttl();
        if (ttl.compareTo(Duration.ofSeconds(2)) < 0 || ttl.compareTo(TTL_MAX) > 0) {
            throw new IllegalArgumentException("frontrow.playback.ttl must be 2 to 120 seconds, but is " + ttl);
        }
    }

    /** A token for one viewer and show; {@code until} cuts its life short when it is not null; {@code counted}: among the viewers. */
    SignedToken sign(
            Viewer viewer, UUID show, UUID session, Standing standing, Instant now, Instant until, boolean counted) {
        // The claims count whole seconds; what the answer says is what the token says.
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        Instant full = issued.plus(ttl);
        Instant expires = until != null && until.isBefore(full) ? until.truncatedTo(ChronoUnit.SECONDS) : full;
        Set<Scope> scopes = WhoMayWatch.scopes(viewer, standing, now);
        List<String> scope = scopes.stream().map(Scope::claim).toList();
        JwtClaimsBuilder claims = Jwt.claims()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(viewer.id())
                .claim("sid", session.toString())
                .claim("stream", show.toString())
                .claim("scope", scope)
                .claim("rv", standing.rightsVersion())
                .issuedAt(issued)
                .expiresAt(expires);
        if (scopes.contains(Scope.LIVE)) {
            claims.claim("visibility", standing.accessAt(now).membersOnly() ? "members" : "public");
        }
        if (scopes.contains(Scope.REPLAY) || scopes.contains(Scope.WINDOWS)) {
            claims.claim("windows", WhoMayWatch.windows(viewer, standing, now));
        }
        if (!counted) {
            claims.claim("counted", false);
        }
        String token =
                claims.jws().keyId(key.id()).algorithm(SignatureAlgorithm.ES256).sign(key.secret());
        return new SignedToken(
                token, expires, issued.plus(Duration.between(issued, expires).dividedBy(2)), scope);
    }

    /**
     * A token and what it says.
     *
     * @param renewAt half of its life
     * @param scope what it opens
     */
    record SignedToken(String token, Instant expiresAt, Instant renewAt, List<String> scope) {

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "SignedToken[until " + expiresAt + "]";
        }
    }
}
