package live.frontrow.common.openapi;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The status of {@link ResponseStatus}, which the scanner does not know: it says 200, or 201, whatever the method says. */
final class StatedStatus {

    private static final DotName STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName OPERATION = DotName.createSimple(Operation.class);

    private StatedStatus() {}

    static void say(OpenAPI document, IndexView index) {
        Map<String, String> stated = byOperation(index);
        for (PathItem path : document.getPaths().getPathItems().values()) {
            path.getOperations().values().stream()
                    .filter(operation -> stated.containsKey(operation.getOperationId()))
                    .forEach(operation -> move(operation.getResponses(), stated.get(operation.getOperationId())));
        }
    }

    private static Map<String, String> byOperation(IndexView index) {
        Map<String, String> stated = new HashMap<>();
        for (AnnotationInstance status : index.getAnnotations(STATUS)) {
            AnnotationInstance operation = status.target().asMethod().annotation(OPERATION);
            AnnotationValue id = operation == null ? null : operation.value("operationId");
            if (id != null) {
                stated.put(id.asString(), Integer.toString(status.value().asInt()));
            }
        }
        return stated;
    }

    private static void move(APIResponses responses, String status) {
        List<String> good = responses.getAPIResponses().keySet().stream()
                .filter(each -> each.startsWith("2"))
                .toList();
        if (good.size() == 1 && !good.getFirst().equals(status)) {
            APIResponse response = responses.getAPIResponse(good.getFirst());
            if (phrase(good.getFirst()).equals(response.getDescription())) {
                response.setDescription(phrase(status));
            }
            responses.removeAPIResponse(good.getFirst());
            responses.addAPIResponse(status, response);
        }
    }

    /** What the scanner says of a status that nobody has described. */
    private static String phrase(String status) {
        return Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase();
    }
}
