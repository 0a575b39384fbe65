package live.frontrow.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers to input that cannot be read or is not valid. Neither class names nor the input itself come back. */
final class InputProblems {

    private static final Logger LOG = Logger.getLogger(InputProblems.class);
    private static final String SEE_VIOLATIONS = "See the violations for what is wrong.";

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, UriInfo uri) {
        return ofJson(failure, uri);
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException failure, UriInfo uri) {
        if (failure.getConstraintViolations().stream().anyMatch(InputProblems::isOurFault)) {
            LOG.error("An answer of ours breaks its own rules", failure);
            return ProblemResponses.of(CommonProblem.INTERNAL, CommonProblem.INTERNAL.title() + ".", uri);
        }
        List<Violation> violations = failure.getConstraintViolations().stream()
                .map(each -> new Violation(field(each.getPropertyPath()), each.getMessage()))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::message))
                .toList();
        return invalid(violations, uri);
    }

    static Response ofJson(JsonProcessingException failure, UriInfo uri) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return invalid(List.of(new Violation(field(mapping), message(mapping))), uri);
        }
        if (failure instanceof JsonMappingException) {
            return invalid(List.of(new Violation("", "has the wrong shape")), uri);
        }
        return ProblemResponses.of(
                CommonProblem.MALFORMED_JSON, "The body could not be read as JSON%s.".formatted(place(failure)), uri);
    }

    private static Response invalid(List<Violation> violations, UriInfo uri) {
        return ProblemResponses.of(CommonProblem.INVALID_INPUT, SEE_VIOLATIONS, uri, violations, Map.of());
    }

    private static String message(JsonMappingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException _ -> "is not known";
            case InvalidFormatException wrong when wrong.getTargetType().isEnum() -> "is none of the allowed values";
            case InvalidFormatException _ -> "has the wrong format";
            default -> "is missing or has the wrong type";
        };
    }

    private static String field(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String place(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : ": line %d, column %d"
                        .formatted(
                                failure.getLocation().getLineNr(),
                                failure.getLocation().getColumnNr());
    }

    private static boolean isOurFault(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /** The path below the method; a whole body keeps its parameter's name. */
    private static String field(Path path) {
        StringBuilder text = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            } else if (node.getKind() != ElementKind.METHOD) {
                text.append(text.isEmpty() ? "" : ".").append(node);
            }
        }
        return text.isEmpty() ? parameter : text.toString();
    }
}
