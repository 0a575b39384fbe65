package live.frontrow.common.problem;

/** The problems that every service can have. */
public enum CommonProblem implements ProblemType {
    INVALID_INPUT("invalid-input", "Something in the request is not valid", 400),
    MALFORMED_JSON("malformed-json", "The body is not JSON", 400),
    UNAUTHENTICATED("unauthenticated", "Sign in first", 401),
    FORBIDDEN("forbidden", "You may not do this", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done with this address", 405),
    NOT_ACCEPTABLE("not-acceptable", "The answer does not exist in the wanted format", 406),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body has the wrong format", 415),
    PICTURE_UNUSABLE("picture-unusable", "The picture cannot be used", 400),
    INTERNAL("internal", "Something went wrong on our side", 500),
    UNAVAILABLE("unavailable", "Not available right now", 503);

    private final String id;
    private final String title;
    private final int status;

    CommonProblem(String id, String title, int status) {
        this.id = id;
        this.title = title;
        this.status = status;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
