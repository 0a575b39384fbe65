package live.frontrow.gateway.playback;

import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
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

    private static final int LONGEST_TOKEN = 4_096;
    private static final AlgorithmConstraints ONLY_ES256 =
            new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);

    /** Key id in the header of a token that nobody has checked yet: good for looking the key up, nothing else. */
    String keyId(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw Refusal.MALFORMED.problem();
        }
        try {
            JsonWebSignature unchecked = new JsonWebSignature();
            unchecked.setCompactSerialization(token);
            String id = unchecked.getKeyIdHeaderValue();
            if (id == null) {
                throw Refusal.SIGNATURE.problem();
            }
            return id;
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
        Instant issuedAt = Instant.ofEpochMilli(claims.getIssuedAt().getValueInMillis());
        Instant expiresAt = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
        Long rightsVersion = claims.getClaimValue("rv", Long.class);
        String session = claims.getStringClaimValue("sid");
        String show = claims.getStringClaimValue("stream");
        boolean complete = rightsVersion != null && session != null && show != null && claims.hasClaim("scope");
        if (!complete || expiresAt.isAfter(issuedAt.plus(LONGEST_LIFE))) {
            throw Refusal.MALFORMED.problem();
        }
        Set<String> scope = Set.copyOf(claims.getStringListClaimValue("scope"));
        return new PlaybackToken(claims.getSubject(), session, show, scope, rightsVersion, expiresAt);
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
