package live.frontrow.gateway.session;

import java.time.Duration;

/**
 * What the provider gives for a refresh token.
 *
 * @param access access token, a JWT
 * @param refresh the next refresh token, or null to keep the present one
 * @param expiresIn life of the access token
 */
record FreshTokens(String access, String refresh, Duration expiresIn) {

    private static final Duration SOONEST = Duration.ofMinutes(1);
    private static final Duration LATEST = Duration.ofMinutes(15);

    /** When to ask again: with the access token's end, within bounds that are kind to the provider and to us. */
    static Duration nextRefresh(Duration expiresIn) {
        if (expiresIn.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return expiresIn.compareTo(LATEST) > 0 ? LATEST : expiresIn;
    }
}
