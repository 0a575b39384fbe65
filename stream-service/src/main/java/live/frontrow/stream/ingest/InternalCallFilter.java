package live.frontrow.stream.ingest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import live.frontrow.common.problem.CommonProblem;
import live.frontrow.common.problem.ProblemException;

/** Lets a call pass only with MediaMTX's user and password, before its body is read. */
@Provider
@InternalCall
@Priority(Priorities.AUTHENTICATION)
class InternalCallFilter implements ContainerRequestFilter {

    private final InternalPassword password;

    InternalCallFilter(InternalPassword password) {
        this.password = password;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!password.isIn(request.getHeaderString(HttpHeaders.AUTHORIZATION))) {
            throw new ProblemException(CommonProblem.UNAUTHENTICATED, "This call is for MediaMTX only.");
        }
    }
}
