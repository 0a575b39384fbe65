package live.frontrow.common.openapi;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** The problems that an operation can answer with, as they follow from what it takes; any other status is said by its method. */
final class DocumentedProblems {

    private DocumentedProblems() {}

    static void say(OpenAPI document) {
        ProblemSchemas.addTo(document.getComponents());
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().forEach((method, operation) -> say(method, operation, path));
        }
    }

    private static void say(HttpMethod method, Operation operation, PathItem path) {
        APIResponses responses = operation.getResponses();
        possible(method, operation, path)
                .forEach(problem -> responses.addAPIResponse(problem.status(), problem.reference()));
        // What a method says of others, in its own words.
        responses.getAPIResponses().forEach((status, response) -> {
            if (isProblem(status) && response.getRef() == null && response.getContent() == null) {
                response.setContent(ProblemSchemas.content());
            }
        });
    }

    private static Set<DocumentedProblem> possible(HttpMethod method, Operation operation, PathItem path) {
        Set<DocumentedProblem> all = EnumSet.of(DocumentedProblem.TOO_MANY, DocumentedProblem.UNAVAILABLE);
        boolean changes = method != HttpMethod.GET && method != HttpMethod.HEAD;
        boolean takesBody = operation.getRequestBody() != null;
        boolean inPath = takes(operation, path, Parameter.In.PATH);
        boolean inQuery = takes(operation, path, Parameter.In.QUERY);
        if (takesBody || inPath || inQuery) {
            all.add(DocumentedProblem.INVALID);
        }
        if (inQuery) {
            all.add(DocumentedProblem.TOO_LONG);
        }
        if (changes || isForSome(operation)) {
            all.add(DocumentedProblem.UNAUTHENTICATED);
            all.add(DocumentedProblem.FORBIDDEN);
        }
        if (inPath) {
            all.add(DocumentedProblem.NOT_FOUND);
        }
        if (changes) {
            all.add(DocumentedProblem.CONFLICT);
        }
        if (takesBody) {
            all.add(DocumentedProblem.TOO_LARGE);
            all.add(DocumentedProblem.UNSUPPORTED);
        }
        return all;
    }

    /** The framework says so of methods that ask for somebody. */
    private static boolean isForSome(Operation operation) {
        return operation.getResponses().hasAPIResponse(DocumentedProblem.UNAUTHENTICATED.status());
    }

    private static boolean takes(Operation operation, PathItem path, Parameter.In in) {
        return isAmong(operation.getParameters(), in) || isAmong(path.getParameters(), in);
    }

    private static boolean isAmong(List<Parameter> parameters, Parameter.In in) {
        return parameters != null && parameters.stream().anyMatch(each -> each.getIn() == in);
    }

    private static boolean isProblem(String status) {
        return status.startsWith("4") || status.startsWith("5");
    }
}
