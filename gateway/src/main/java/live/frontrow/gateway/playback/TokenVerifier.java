package live.frontrow.gateway.playback;

import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.lang.JoseException;

/** Checks a token by itself: ES256 and nothing else, our issuer and audience, complete, and not over. */
@Singleton
final class TokenVerifier {

    private static final String ISSUER = "frontrow-stream-service";
    private static final String AUDIENCE = "frontrow-gateway";

    /** The longest life that the design allows; revocations are remembered for longer than this. */
    private static final Duration LONGEST_LIFE = Duration.ofSeconds(120);

    /** Our clocks and stream-service's may differ by this much. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final int LONGEST_TOKEN = 4_096;

    private static final Pattern COMPACT = Pattern.compile("[\\w-]+\\.[\\w-]+\\.([\\w-]*)");

    /** One spelling for each token: the 64 bytes of an ES256 signature leave four bits of the last character, all zero. */
    private static final Pattern SIGNATURE = Pattern.compile("[\\w-]{85}[AQgw]");

    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** Key id in the header of a token that nobody has checked yet: good for looking the key up, nothing else. */
    String keyId(String token) {
        Matcher parts = COMPACT.matcher(token.length() > LONGEST_TOKEN ? "" : token);
        if (!parts.matches()) {
            throw Refusal.MALFORMED.problem();
        }
        if (!SIGNATURE.matcher(parts.group(1)).matches()) {
            throw Refusal.SIGNATURE.problem();
        }
        try {
            JsonWebSignature unchecked = new JsonWebSignature();
            unchecked.setCompactSerialization(token);
            Object id = unchecked.getHeaders().getObjectHeaderValue("kid");
            if (id instanceof String name) {
                return name;
            }
            throw Refusal.SIGNATURE.problem();
        } catch (JoseException e) {
            throw Refusal.MALFORMED.problem();
        }
    }

    PlaybackToken verify(String token, PublicKey key) {
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setJwsAlgorithmConstraints(ONLY_ES256)
                    .setVerificationKey(key)
                    .setExpectedIssuer(ISSUER)
                    .setExpectedAudience(AUDIENCE)
                    .setRequireSubject()
                    .setRequireIssuedAt()
                    .setRequireExpirationTime()
                    .build()
                    .processToClaims(token);
            return token(claims);
        } catch (InvalidJwtException e) {
            throw refusal(e).problem();
        } catch (MalformedClaimException e) {
            throw Refusal.MALFORMED.problem();
        }
    }

    private static PlaybackToken token(JwtClaims claims) throws MalformedClaimException {
        Instant issuedAt = time(claims.getIssuedAt());
        Instant expiresAt = time(claims.getExpirationTime());
        Long rightsVersion = claims.getClaimValue("rv", Long.class);
        String session = claims.getStringClaimValue("sid");
        String show = claims.getStringClaimValue("stream");
        String visibility = claims.getStringClaimValue("visibility");
        List<String> scope = claims.hasClaim("scope") ? claims.getStringListClaimValue("scope") : List.of();
        List<?> windows = claims.hasClaim("windows") ? claims.getClaimValue("windows", List.class) : null;
        boolean complete = rightsVersion != null
                && session != null
                && show != null
                && !scope.isEmpty()
                && scope.stream().allMatch(Objects::nonNull)
                && (windows == null || windows.stream().allMatch(TokenVerifier::isWindow));
        boolean shortLived = !expiresAt.isAfter(issuedAt.plus(LONGEST_LIFE))
                && !expiresAt.isAfter(Instant.now().plus(LONGEST_LIFE).plus(SKEW));
        if (!complete || !shortLived) {
            throw Refusal.MALFORMED.problem();
        }
        return new PlaybackToken(
                claims.getSubject(),
                session,
                show,
                Set.copyOf(scope),
                windows == null
                        ? null
                        : windows.stream()
                                .map(window -> ((Long) window).intValue())
                                .collect(Collectors.toSet()),
                rightsVersion,
                expiresAt,
                visibility,
                !Boolean.FALSE.equals(claims.getClaimValue("counted")));
    }

    private static boolean isWindow(Object claim) {
        return claim instanceof Long number && number > 0 && number <= Integer.MAX_VALUE;
    }

    /** Whatever number a token holds, within what a clock can show. */
    private static Instant time(NumericDate date) {
        return Instant.ofEpochSecond(Math.clamp(date.getValue(), 0, LATEST.getEpochSecond()));
    }

    private static Refusal refusal(InvalidJwtException failure) {
        if (failure.hasErrorCode(ErrorCodes.EXPIRED)) {
            return Refusal.EXPIRED;
        }
        boolean signature =
                failure.hasErrorCode(ErrorCodes.SIGNATURE_INVALID) || failure.hasErrorCode(ErrorCodes.MISCELLANEOUS);
        return signature ? Refusal.SIGNATURE : Refusal.MALFORMED;
    }
}
