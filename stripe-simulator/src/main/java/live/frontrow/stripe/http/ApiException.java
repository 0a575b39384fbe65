package live.frontrow.stripe.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's words: status, type, code, the parameter that is meant, and a sentence. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final int status;
    private final String type;
    private final String code;
    private final String parameter;

    /**
     * A refusal.
     *
     * @param code null: none
     * @param parameter null: none in particular
     */
    public ApiException(int status, String type, String code, String parameter, String message) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.parameter = parameter;
    }

    /** Something about the request is wrong. */
    public static ApiException invalid(String parameter, String message) {
        return invalid(null, parameter, message);
    }

    /** Something about the request is wrong that has a code. */
    public static ApiException invalid(String code, String parameter, String message) {
        return new ApiException(BAD_REQUEST, "invalid_request_error", code, parameter, message);
    }

    /** There is no such object. */
    public static ApiException missing(String object, String parameter, String id) {
        return missing(NOT_FOUND, object, parameter, id);
    }

    /** A request names an object that does not exist. */
    public static ApiException unknown(String object, String parameter, String id) {
        return missing(BAD_REQUEST, object, parameter, id);
    }

    private static ApiException missing(int status, String object, String parameter, String id) {
        return new ApiException(
                status,
                "invalid_request_error",
                "resource_missing",
                parameter,
                "No such " + object.replace('_', ' ') + ": '" + id + "'");
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The answer's body. */
    public ObjectNode body() {
        ObjectNode error = JSON.createObjectNode();
        if (code != null) {
            error.put("code", code);
            error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        error.put("message", getMessage());
        if (parameter != null) {
            error.put("param", parameter);
        }
        error.put("type", type);
        return JSON.createObjectNode().set("error", error);
    }
}
