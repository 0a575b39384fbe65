package live.frontrow.common.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** An answer that many operations have in common, by its status: one entry of the document's {@code components}. */
enum DocumentedProblem {
    INVALID(400, "InvalidInput", "Something in the request is not valid; `violations` say what"),
    UNAUTHENTICATED(401, "Unauthenticated", "For those who are signed in"),
    FORBIDDEN(403, "Forbidden", "Not for this person, or from another site"),
    NOT_FOUND(404, "NotFound", "There is no such thing, or not for this person"),
    CONFLICT(409, "Conflict", "Not as things stand; `id` says what stands in the way"),
    TOO_LARGE(413, "TooLarge", "The body is too large"),
    /** Said by the gateway's server before anything of ours has read the request: the only one without a body. */
    TOO_LONG(414, "AddressTooLong", "The address is longer than 8 KiB; without a body"),
    UNSUPPORTED(415, "UnsupportedMediaType", "The body has another media type"),
    TOO_MANY(429, "TooMany", "Too many, or too often"),
    UNAVAILABLE(503, "Unavailable", "A part of Frontrow does not answer; `Retry-After` says when to try again");

    private final int status;
    private final String component;
    private final String description;

    DocumentedProblem(int status, String component, String description) {
        this.status = status;
        this.component = component;
        this.description = description;
    }

    /** As responses are called in a document. */
    String status() {
        return Integer.toString(status);
    }

    /** Its name among the document's components. */
    String component() {
        return component;
    }

    /** What an operation says of it. */
    APIResponse reference() {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + component);
    }

    /** What the reference leads to. */
    APIResponse response() {
        APIResponse response = OASFactory.createAPIResponse().description(description);
        return this == TOO_LONG ? response : response.content(ProblemSchemas.content());
    }
}
