package live.frontrow.stream.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.stream.mediamtx.Protocol;
import live.frontrow.stream.problem.StreamProblem;
import live.frontrow.stream.secret.Secret;

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
        String ingest = ingestId(request.path()).orElseThrow(PublishAttempt::unknownPath);
        return new PublishAttempt(protocol, ingest, Credentials.of(protocol, request));
    }

    /** The ingest that a path means, if it has the form of one. */
    static Optional<String> ingestId(String path) {
        Matcher matcher = PATH.matcher(path == null ? "" : path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    static ProblemException unknownPath() {
        return new ProblemException(
                StreamProblem.INGEST_PATH,
                "No stream key begins like this. Copy server and stream key from the studio again.");
    }
}
