package live.frontrow.gateway.playback;

import java.util.Map;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.gateway.problem.GatewayProblem;

/** Why a playback token is not good enough, as the member {@code reason} says it. */
enum Refusal {
    MALFORMED("malformed", "This is not a playback token."),
    SIGNATURE("signature", "This token was not signed by us."),
    EXPIRED("expired", "The token has ended; ask for playback again."),
    OTHER_SHOW("other-show", "The token is for another show."),
    SCOPE("scope", "The token does not open this."),
    WINDOW("window", "The token does not open this part of the recording."),
    REVOKED("revoked", "Your rights have changed; ask for playback again.");

    private final String reason;
    private final String detail;

    Refusal(String reason, String detail) {
        this.reason = reason;
        this.detail = detail;
    }

    ProblemException problem() {
        return new ProblemException(GatewayProblem.PLAYBACK_REFUSED, detail, Map.of("reason", reason));
    }
}
