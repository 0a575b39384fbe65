package live.frontrow.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.oidc.common.runtime.OidcEndpointAccessException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import live.frontrow.common.log.LogKeys;
import live.frontrow.common.log.RequestId;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers to everything that can go wrong while a request is handled; what we did not foresee says nothing of us. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final int CAUSES_AT_MOST = 10;

    @ServerExceptionMapper
    Response problem(ProblemException failure, UriInfo uri) {
        return ProblemResponses.of(failure.type(), failure.getMessage(), uri, failure.violations(), failure.members());
    }

    /** Who cannot be known because the keys are away is not told to sign in: their page would do so. */
    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException failure, UriInfo uri) {
        return isOutage(failure) ? unforeseen(failure, uri) : unauthenticated(uri);
    }

    @ServerExceptionMapper(UnauthorizedException.class)
    Response unauthenticated(UriInfo uri) {
        return ProblemResponses.of(CommonProblem.UNAUTHENTICATED, "This needs somebody who is signed in.", uri);
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(UriInfo uri) {
        return ProblemResponses.of(CommonProblem.FORBIDDEN, "Your account has no right to do this.", uri);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, UriInfo uri) {
        if (failure.getResponse().hasEntity()) {
            return failure.getResponse();
        }
        if (failure.getCause() instanceof JsonProcessingException json) {
            return InputProblems.ofJson(json, uri);
        }
        int status = failure.getResponse().getStatus();
        if (status < 400) {
            return failure.getResponse();
        }
        ProblemType type = isUnreadableQuery(failure, uri) ? CommonProblem.INVALID_INPUT : ofStatus(status);
        if (type == CommonProblem.INTERNAL) {
            return unforeseen(failure, uri);
        }
        return ProblemResponses.of(type, type.title() + ".", uri);
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable failure, UriInfo uri) {
        if (isOutage(failure)) {
            LOG.warnf("Not available for %s: %s", address(uri), failure);
            return ProblemResponses.of(CommonProblem.UNAVAILABLE, "Try again in a moment.", uri);
        }
        String reference = LogKeys.request().orElseGet(RequestId::next);
        LOG.errorf(failure, "Unforeseen failure %s for %s", reference, address(uri));
        return ProblemResponses.of(
                CommonProblem.INTERNAL, "We have written down what happened under " + reference + ".", uri);
    }

    /** The framework calls it not found when a parameter is no number, say; of a query that is not so. */
    private static boolean isUnreadableQuery(WebApplicationException failure, UriInfo uri) {
        return failure instanceof NotFoundException
                && failure.getCause() != null
                && uri.getPathParameters().isEmpty();
    }

    /** Without what an address calls a code: that opens something to whoever reads it. */
    private static String address(UriInfo uri) {
        String path = uri.getPath();
        for (String code : uri.getPathParameters().getOrDefault("code", List.of())) {
            path = path.replace(code, "{code}");
        }
        return path;
    }

    private static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> CommonProblem.UNAUTHENTICATED;
            case 403 -> CommonProblem.FORBIDDEN;
            case 404 -> CommonProblem.NOT_FOUND;
            case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
            case 406 -> CommonProblem.NOT_ACCEPTABLE;
            case 413 -> CommonProblem.TOO_LARGE;
            case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> CommonProblem.UNAVAILABLE;
            default -> status < 500 ? CommonProblem.INVALID_INPUT : CommonProblem.INTERNAL;
        };
    }

    /** Whether something that we depend on, the database above all, cannot be reached. */
    private static boolean isOutage(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES_AT_MOST; depth++) {
            if (cause instanceof ConnectException
                    || cause instanceof ClosedConnectionException
                    || cause instanceof HttpClosedException
                    || cause instanceof OidcEndpointAccessException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
