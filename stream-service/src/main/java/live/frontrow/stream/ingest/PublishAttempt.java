package live.frontrow.stream.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.key.Secret;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.problem.StreamProblem;

/**
 * A well-formed wish to publish.
 *
 * @param ingestId where to
 * @param secret with what, if anything
 */
record PublishAttempt(Protocol protocol, String ingestId, Optional<Secret> secret) {

    private static final Pattern PATH = Pattern.compile("live/([a-z2-7]{12})");

    /** Reads MediaMTX's question, or throws the problem for a path or protocol that is not ours. */
    static PublishAttempt of(AuthRequest request) {
        Protocol protocol = Protocol.ofAuth(request.protocol())
                .orElseThrow(() -> new ProblemException(
                        StreamProblem.INGEST_ACTION, "Publish over RTMP, SRT or WHIP; nothing else is taken."));
        Matcher path = PATH.matcher(request.path() == null ? "" : request.path());
        if (!path.matches()) {
            throw unknownPath();
        }
        return new PublishAttempt(protocol, path.group(1), Credentials.of(protocol, request));
    }

    static ProblemException unknownPath() {
        return new ProblemException(
                StreamProblem.INGEST_PATH,
                "No stream key begins like this. Copy server and stream key from the studio again.");
    }
}
