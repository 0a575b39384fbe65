package live.frontrow.chat.socket;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import live.frontrow.chat.log.LogJson;
import live.frontrow.chat.problem.ChatProblem;
import live.frontrow.chat.room.Frame;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;
import live.frontrow.common.problem.ProblemType;
import org.jboss.logging.Logger;

/** Frames that answer a client's frame. */
final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    static String ack(String id, UUID message, Long seq) {
        return LogJson.write(new Ack(id, message, seq));
    }

    static String error(String id, ProblemType problem, String detail) {
        return LogJson.write(new Refusal(id, problem.id(), detail, null));
    }

    /** Says what is wrong as far as it is anybody's business. */
    static String error(String id, Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return switch (cause) {
            case ProblemException problem ->
                LogJson.write(new Refusal(
                        id,
                        problem.type().id(),
                        problem.getMessage(),
                        problem.members().get("retryAfter")));
            case TimeoutException _ -> error(id, ChatProblem.UNCONFIRMED, "Send it again with the same id.");
            default -> {
                LOG.warnf("A frame could not be dealt with: %s", cause);
                yield error(id, CommonProblem.UNAVAILABLE, "Try again in a moment.");
            }
        };
    }

    @JsonTypeName("ack")
    private record Ack(String id, UUID message, Long seq) implements Frame {}

    @JsonTypeName("error")
    private record Refusal(String id, String code, String detail, Object retryAfter) implements Frame {}
}
